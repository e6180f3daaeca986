package io.tieout.payment.tieout;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.outcome.OutcomeState;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One invoice number of one customer in one currency, as both sides have it. All amounts are in the currency.
 *
 * @param issued what billing says of it; null where billing has not issued it for this customer in this currency
 * @param recorded what stands in Intacct for this customer in this currency, as last read; null where nothing was read
 * @param elsewhere where the other side of it is
 * @param refused what the last outcome said of an invoice that is not in Intacct; null where it was not refused
 */
record InvoiceLine(
        String customerId,
        Currency currency,
        @Nullable Issued issued,
        @Nullable Recorded recorded,
        Taken taken,
        Elsewhere elsewhere,
        @Nullable OutcomeState refused) {

    /**
     * @param total of the last content for this customer
     * @param changed it was told again with another total or currency
     */
    record Issued(BigDecimal total, boolean changed) {}

    /**
     * The records that bear the number: nearly always one.
     *
     * @param firstTotal as first read, of the first record, or of all where several stand
     * @param firstDue likewise
     * @param total what was invoiced by those that are neither gone nor drafts
     * @param due what is due on these
     * @param standing how many these are
     * @param draft whether one is a draft
     * @param gone how the last one that is gone went; null where none is
     * @param posted whether one was posted from here
     */
    record Recorded(
            BigDecimal firstTotal,
            BigDecimal firstDue,
            BigDecimal total,
            BigDecimal due,
            int standing,
            boolean draft,
            @Nullable Standing gone,
            boolean posted) {

        /** What Intacct had applied when it was first read. */
        BigDecimal firstPaid() {
            return firstTotal.subtract(firstDue);
        }
    }

    /**
     * What billing took for it; what takes money back counts below zero.
     *
     * @param inIntacct is in Intacct, posted from here or recorded by hand
     * @param sinceRead the part of it that came there after the last reading
     * @param stuck the part of what waits that a person has to help
     */
    record Taken(
            BigDecimal inIntacct,
            Sum sinceRead,
            Sum waiting,
            BigDecimal stuck,
            Sum requested,
            Sum parked,
            Sum rejected) {

        BigDecimal all() {
            return inIntacct
                    .add(waiting.amount())
                    .add(requested.amount())
                    .add(parked.amount())
                    .add(rejected.amount());
        }
    }

    /** Some payments. */
    record Sum(long payments, BigDecimal amount) {}

    /** Where the other side of an invoice is that only one side has for this customer in this currency. */
    enum Elsewhere {
        /** Nowhere. */
        NOWHERE,
        /** It was posted and was not read since. */
        POSTED_NOT_READ,
        /** The other side has it for this customer in another currency. */
        OTHER_CURRENCY,
        /** The other side has it for another customer. */
        OTHER_CUSTOMER
    }
}
