package io.tieout.simulator.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one payment detail did: cash, a credit or a discount applied to one document.
 *
 * @param recordNo RECORDNO of the detail (ARPYMTDETAIL)
 * @param targetObject ARINVOICE or ARADJUSTMENT (a debit memo)
 * @param targetKey RECORDNO of the document that was paid
 * @param entryKey RECORDNO of the one line that was paid; null where the amount ran down the lines
 * @param cash in transaction currency
 * @param discount in transaction currency
 * @param credit the credit used; null where none was
 * @param shares which lines took how much, so that a reversal can give it back
 */
public record Application(
        long recordNo,
        String targetObject,
        long targetKey,
        @Nullable Long entryKey,
        BigDecimal cash,
        BigDecimal discount,
        @Nullable CreditUse credit,
        List<Share> shares) {

    public Application {
        shares = List.copyOf(shares);
    }

    /** The part of an application that one line took. */
    public record Share(long lineKey, BigDecimal amount) {}

    /**
     * The part of a credit that was used.
     *
     * @param object ARADVANCE, ARPYMT (an overpayment), ARADJUSTMENT (a credit memo) or ARINVOICE (a negative invoice)
     * @param shares which lines of a credit document were used; empty for advances and overpayments
     */
    public record CreditUse(String object, long key, BigDecimal amount, List<Share> shares) {
        public CreditUse {
            shares = List.copyOf(shares);
        }
    }

    public BigDecimal total() {
        BigDecimal credited = credit == null ? BigDecimal.ZERO : credit.amount();
        return cash.add(discount).add(credited);
    }
}
