package io.tieout.model.erp;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money received as it stands in Intacct, in billing's words: what billing sent, and what was entered or reversed there by hand, so
 * that nobody is asked to pay twice. A reversal is a record of its own beside the payment that it took back, which is then
 * {@code REVERSED}.
 *
 * @param recordNo Intacct's record number
 * @param documentNo check, authorisation or transaction number; null for none
 * @param customerId null for a payment for several customers
 * @param transactionId the payment of billing, where origin is {@code TIEOUT} and it is known which one
 * @param intacctState Intacct's own word for the state
 * @param amount null where Intacct does not say it
 * @param unapplied what of it is not applied to an invoice yet; null likewise
 * @param method Intacct's own word, for example {@code Printed Check}
 * @param date accounting date
 * @param applied what it settles; null where that could not be read, which is not the same as nothing
 * @param appliedNote a sentence where some of it is missing; null where all is told
 * @param modifiedAt when Intacct says it changed, UTC; null where Intacct does not say
 * @param revision counts what was told of this record: the higher one is newer
 */
public record ErpPayment(
        Kind kind,
        String recordNo,
        @Nullable String documentNo,
        @Nullable CustomerId customerId,
        Origin origin,
        @Nullable TransactionId transactionId,
        State state,
        String intacctState,
        @Nullable Money amount,
        @Nullable Money unapplied,
        @Nullable String method,
        LocalDate date,
        @Nullable String description,
        @Nullable List<Applied> applied,
        @Nullable String appliedNote,
        @Nullable Instant modifiedAt,
        @Nullable Long revision)
        implements Payload {

    /** What it is; an application moves no money. */
    public enum Kind {
        PAYMENT,
        /** Money that was not for an invoice when it came. */
        ADVANCE,
        /** The use of an advance, an overpayment or a credit for an invoice. */
        APPLICATION
    }

    /** Who brought it into being. */
    public enum Origin {
        /** Tieout, for a payment of billing. */
        TIEOUT,
        /** A person, or another program, in Intacct. */
        INTACCT
    }

    /** Whether it counts. */
    public enum State {
        /** Not posted yet, though a draft may hold its invoices. */
        DRAFT,
        POSTED,
        /** Taken back; what it paid is owed again. */
        REVERSED,
        /** The record that took another back. */
        REVERSAL,
        /** No longer in Intacct. */
        DELETED,
        /** Intacct's word for the state is not known to Tieout: look at {@code intacctState}. */
        UNKNOWN
    }

    /**
     * The part that settles one document.
     *
     * @param invoiceId the invoice as billing names it; null for a debit memo, and for an invoice that was never told
     * @param invoiceRecordNo Intacct's record number of the invoice; null for a debit memo
     * @param adjustmentRecordNo Intacct's record number of the debit memo; null for an invoice
     * @param amount in cash; null for none
     * @param discount null for none
     * @param credit what was used instead of cash; null for none
     */
    public record Applied(
            @Nullable InvoiceId invoiceId,
            @Nullable String invoiceRecordNo,
            @Nullable String adjustmentRecordNo,
            @Nullable Money amount,
            @Nullable Money discount,
            @Nullable CreditUse credit) {}

    /**
     * The part of a credit that was used.
     *
     * @param recordNo Intacct's record number of the advance, payment, adjustment or invoice
     */
    public record CreditUse(
            Credit kind, String recordNo, @Nullable Money amount) {
        public CreditUse {
            Required.present(kind, "applied.credit.kind");
            Required.present(recordNo, "applied.credit.recordNo");
        }
    }

    /** What can be used instead of cash. */
    public enum Credit {
        ADVANCE,
        OVERPAYMENT,
        ADJUSTMENT,
        NEGATIVE_INVOICE
    }

    public ErpPayment {
        Required.present(kind, "kind");
        Required.present(recordNo, "recordNo");
        Required.present(origin, "origin");
        Required.present(state, "state");
        Required.present(intacctState, "intacctState");
        Required.present(date, "date");
        applied = applied == null ? null : Required.listOf(applied, "applied");
    }

    @Override
    public String orderingKey() {
        return customerId == null ? "" : customerId.value();
    }
}
