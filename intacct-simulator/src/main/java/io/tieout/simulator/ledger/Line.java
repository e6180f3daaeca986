package io.tieout.simulator.ledger;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One line of a document.
 *
 * @param recordNo RECORDNO of the line
 * @param lineNo counted from 1
 * @param amount in transaction currency, negative on credits
 * @param paid what of the amount is settled, of the same sign
 * @param dimensions further fields by upper-case name (CLASSID, ITEMID, PROJECTID …)
 */
public record Line(
        long recordNo,
        int lineNo,
        String accountNo,
        String accountLabel,
        BigDecimal amount,
        BigDecimal paid,
        String location,
        String department,
        String memo,
        Map<String, String> dimensions) {

    public Line {
        dimensions = Map.copyOf(dimensions);
    }

    public BigDecimal due() {
        return amount.subtract(paid);
    }

    /** The same line with this much more settled; negative gives back. */
    public Line settled(BigDecimal by) {
        return new Line(
                recordNo,
                lineNo,
                accountNo,
                accountLabel,
                amount,
                paid.add(by),
                location,
                department,
                memo,
                dimensions);
    }
}
