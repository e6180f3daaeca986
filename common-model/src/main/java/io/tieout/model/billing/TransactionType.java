package io.tieout.model.billing;

/** What kind of movement of money a {@link PaymentTransaction} is; each has a CloudEvents type of its own. */
public enum TransactionType {
    RECEIVED,
    REFUNDED,
    VOIDED,
    FAILED_LATE,
    DISPUTE_LOST;

    /** The CloudEvents type, for example {@code io.tieout.billing.payment.failed-late.v1}. */
    public String eventType() {
        return "io.tieout.billing.payment."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".v1";
    }
}
