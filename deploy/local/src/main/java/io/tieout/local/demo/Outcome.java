package io.tieout.local.demo;

import io.tieout.local.rooms.Counts;
import java.math.BigDecimal;

/**
 * How the demonstration ended.
 *
 * @param counts what Tieout says about the events
 * @param intacct how many of the payments are in the simulator's ledger
 * @param difference billing's balance less Intacct's: the sum of the absolute differences, so that two wrongs do not make a right
 */
record Outcome(Counts counts, long intacct, BigDecimal difference) {

    boolean tiesOut() {
        return counts.allTerminal() && counts.posted() == intacct && difference.signum() == 0;
    }

    /** The last line of the demonstration, which scripts read. */
    String line() {
        return "tie-out: in=%d posted=%d rejected=%d parked=%d dismissed=%d intacct=%d difference=%s"
                .formatted(
                        counts.in(),
                        counts.posted(),
                        counts.rejected(),
                        counts.parked(),
                        counts.dismissed(),
                        intacct,
                        difference.setScale(Math.max(2, difference.scale())).toPlainString());
    }
}
