package io.tieout.mapping.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values of PAYMENTMETHOD that Intacct takes for both ARPYMT and ARADVANCE (developer documentation of both objects). The two
 * online methods of ARPYMT are left out: they make Intacct charge a card, while billing's money was taken already.
 */
public enum PaymentMethod {
    PRINTED_CHECK("Printed Check"),
    CASH("Cash"),
    EFT("EFT"),
    CREDIT_CARD("Credit Card");

    private final String label;

    PaymentMethod(String label) {
        this.label = label;
    }

    /** Intacct's own word. */
    public String label() {
        return label;
    }

    static Optional<PaymentMethod> labelled(String label) {
        return Arrays.stream(values())
                .filter(method -> method.label.equals(label))
                .findFirst();
    }

    static String choices() {
        return Arrays.stream(values()).map(PaymentMethod::label).collect(Collectors.joining(", "));
    }
}
