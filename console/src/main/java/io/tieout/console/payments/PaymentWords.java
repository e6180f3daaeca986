package io.tieout.console.payments;

import io.tieout.console.api.PaymentApi.Method;
import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.util.List;
import java.util.Locale;

/** What a person reads of a payment. */
final class PaymentWords {

    private PaymentWords() {}

    static State inBilling(Payment payment) {
        return switch (payment.transactionType()) {
            case "RECEIVED" -> State.quiet(Shape.RECORDED, "Taken");
            case "REFUNDED" -> State.of(Shape.OFF, "Refunded");
            case "VOIDED" -> State.of(Shape.OFF, "Voided");
            case "FAILED_LATE" -> State.of(Shape.OFF, "Failed later");
            case "DISPUTE_LOST" -> State.of(Shape.OFF, "Dispute lost");
            default -> State.of(Shape.OFF, sentence(payment.transactionType()));
        };
    }

    static State inIntacct(Payment payment) {
        return switch (payment.state()) {
            case RECEIVED -> State.of(Shape.WAITING, "Received");
            case WAITING -> State.of(Shape.WAITING, waitsFor(payment));
            case REQUESTED -> State.of(Shape.MOVING, "On its way");
            case POSTED -> recorded(payment);
            case REJECTED -> State.of(Shape.DIFFERS, "Refused");
            case PARKED -> State.of(Shape.CARE, "Needs attention");
            case DISMISSED -> State.of(Shape.OFF, "Ignored");
        };
    }

    /** A void is recorded as a reversal, and the payment that it took back stands in Intacct no more. */
    private static State recorded(Payment payment) {
        if (payment.reversedBy() != null) {
            return State.of(Shape.OFF, "Reversed");
        }
        boolean reverses = List.of("VOIDED", "FAILED_LATE").contains(payment.transactionType());
        String words = reverses ? "Reversed" : "Recorded";
        return State.of(Shape.RECORDED, payment.recordNo() == null ? words : words + " as\u00a0" + payment.recordNo());
    }

    static String customer(Payment payment) {
        return payment.customerName() == null ? payment.customerId() : payment.customerName();
    }

    private static String waitsFor(Payment payment) {
        String code = payment.reason() == null ? "" : payment.reason().code();
        if (code.startsWith("INVOICE")) {
            return "Waits for its invoice";
        }
        return code.startsWith("CUSTOMER") ? "Waits for its customer" : "Waits";
    }

    /** {@code Visa ending 4242}, {@code Bank transfer}. */
    static String method(Method method) {
        String kind = method.brand() == null ? kind(method.type()) : sentence(method.brand());
        return method.last4() == null ? kind : kind + " ending\u00a0" + method.last4();
    }

    private static String kind(String type) {
        return switch (type) {
            case "CARD" -> "Card";
            case "ACH" -> "Bank debit (ACH)";
            case "WIRE" -> "Wire transfer";
            case "CHECK" -> "Check";
            case "CASH" -> "Cash";
            default -> "Another method";
        };
    }

    /** A word of a machine as a person writes it: {@code AMERICAN_EXPRESS} is "American express"; what is mixed stays as it is. */
    private static String sentence(String word) {
        if (!word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        String lower = word.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
