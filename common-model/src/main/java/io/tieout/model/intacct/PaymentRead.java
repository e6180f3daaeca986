package io.tieout.model.intacct;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money received as Intacct has it now, ours and what was entered by hand: an ARPYMT or an ARADVANCE; published only when it changed.
 * Amounts are the TRX_ ones, in its currency.
 *
 * @param docNumber DOCNUMBER: the check, authorisation or transaction number; ours begins with {@code TO-}. Not unique
 * @param customerId CUSTOMERID; null for one that pays for several customers
 * @param state STATE as {@code query} labels it; a reversal is a record of its own
 * @param amount null where Intacct does not say it
 * @param open what of it is not applied yet; null likewise
 * @param date RECEIPTDATE, an accounting date
 * @param applied what it settles; null where that could not be read, which is not the same as nothing
 * @param appliedNote a sentence where some of it is missing; null where all is told
 * @param deleted it was found as deleted
 * @param entityId MEGAENTITYID, null for the top level
 * @param modifiedAt WHENMODIFIED, read as UTC; null where Intacct has none
 * @param revision counts what was told of this record: the higher one is newer
 */
public record PaymentRead(
        Kind kind,
        String recordNo,
        @Nullable String docNumber,
        @Nullable String customerId,
        String state,
        @Nullable Money amount,
        @Nullable Money open,
        @Nullable String method,
        LocalDate date,
        @Nullable String description,
        @Nullable List<Applied> applied,
        @Nullable String appliedNote,
        boolean deleted,
        @Nullable String entityId,
        @Nullable Instant modifiedAt,
        @Nullable Long revision)
        implements Payload {

    /** What it is; an application moves no money. */
    public enum Kind {
        PAYMENT,
        ADVANCE,
        /** The use of an advance, an overpayment or a credit for an invoice. */
        APPLICATION
    }

    /**
     * The part that settles one document.
     *
     * @param invoiceRecordNo RECORDNO of the ARINVOICE; null where it is a debit memo
     * @param adjustmentRecordNo RECORDNO of the debit memo; null where it is an invoice
     * @param amount in cash; null for none
     * @param discount null for none
     * @param credit null where none was used
     */
    public record Applied(
            @Nullable String invoiceRecordNo,
            @Nullable String adjustmentRecordNo,
            @Nullable Money amount,
            @Nullable Money discount,
            @Nullable CreditUse credit) {}

    /** The part of a credit that was used. */
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

    public PaymentRead {
        Required.present(kind, "kind");
        Required.present(recordNo, "recordNo");
        Required.present(state, "state");
        Required.present(date, "date");
        applied = applied == null ? null : Required.listOf(applied, "applied");
    }

    @Override
    public String orderingKey() {
        return customerId == null ? "" : customerId;
    }
}
