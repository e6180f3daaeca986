package io.tieout.simulator.control;

import io.tieout.simulator.company.Company;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.receivables.RecreatingInvoices;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Changes that happen inside Intacct without a gateway call. */
public final class ByHand {

    private ByHand() {}

    /**
     * Does what Order Entry does when its document is edited: deletes an invoice and makes it anew under another RECORDNO.
     *
     * @return the new record number
     */
    public static long recreate(Company company, long recordNo, Clock clock) {
        return company.books().write(work -> {
            long again =
                    RecreatingInvoices.recreate(work, recordNo, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            work.commit();
            return again;
        });
    }

    /** Empties WHENMODIFIED of a record. */
    public static void clearWhenModified(Company company, String object, long recordNo) {
        company.books().write(work -> {
            LedgerRecord record = work.find(object.toUpperCase(Locale.ROOT), recordNo)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Company " + company.id() + " has no " + object + " with record number " + recordNo + "."));
            work.save(record.withTrail(record.trail().withoutModified()));
            work.commit();
            return record;
        });
    }
}
