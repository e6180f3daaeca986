package io.tieout.mapping.translation;

import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.InvalidPayload;

/** Which translation is whose. */
public final class Translations {

    private Translations() {}

    public static Translation of(BillingDocument document, Circumstances known) {
        try {
            return switch (document) {
                case CustomerChanged customer -> CustomerTranslation.of(customer, known);
                case InvoiceIssued invoice -> InvoiceTranslation.of(invoice, known);
                case PaymentTransaction payment -> of(payment, known);
            };
        } catch (InvalidPayload notPossible) { // else the batch would come again for ever
            return new Parked(Problems.notPossible(
                    document.kind(), document.documentId(), String.valueOf(notPossible.getMessage())));
        }
    }

    /** Money that moved the other way is never written as a receipt. */
    private static Translation of(PaymentTransaction payment, Circumstances known) {
        return switch (payment.transactionType()) {
            case RECEIVED -> ReceiptTranslation.of(payment, known);
            case VOIDED, FAILED_LATE -> ReversalTranslation.of(payment, known);
            case REFUNDED, DISPUTE_LOST -> new Parked(Problems.notAutomated(payment));
        };
    }
}
