package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.ReceiptKind;
import java.util.List;

/** The payment methods of ARPYMT and, without the online ones, of ARADVANCE. */
final class PaymentMethods {

    private static final List<String> OFFLINE = List.of("Printed Check", "Cash", "EFT", "Credit Card");
    private static final List<String> ONLINE = List.of("Online Charge Card", "Online ACH Debit");

    private PaymentMethods() {}

    static void requireKnown(ReceiptKind kind, String method) {
        if (method.isEmpty()) {
            throw FunctionRefused.invalid("Missing value for PAYMENTMETHOD.", "Provide a payment method.");
        }
        boolean known = OFFLINE.contains(method) || (kind != ReceiptKind.ADVANCE && ONLINE.contains(method));
        if (!known) {
            throw FunctionRefused.invalid(
                    "Invalid value '" + method + "' for PAYMENTMETHOD.",
                    "Use one of: " + String.join(", ", OFFLINE)
                            + (kind == ReceiptKind.ADVANCE ? "" : ", " + String.join(", ", ONLINE)) + ".");
        }
    }
}
