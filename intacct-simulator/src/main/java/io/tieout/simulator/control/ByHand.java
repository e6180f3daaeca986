package io.tieout.simulator.control;

import io.tieout.simulator.company.Company;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Origin;
import io.tieout.simulator.receivables.Actor;
import io.tieout.simulator.receivables.RecreatingInvoices;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

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
            long again = RecreatingInvoices.recreate(work, actor(company, clock), recordNo);
            work.commit();
            return again;
        });
    }

    /** Changes fields of master data (an account, a location, a label …) and leaves the others alone. */
    public static void change(Company company, String object, String name, Map<String, String> fields, Clock clock) {
        company.books().write(work -> {
            MasterRecord old = work.master(object.toUpperCase(Locale.ROOT), name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Company " + company.id() + " has no " + object + " '" + name + "'."));
            MasterRecord changed =
                    old.with(fields, old.trail().touched(actor(company, clock).at()));
            work.save(changed);
            work.commit();
            return changed;
        });
    }

    private static Actor actor(Company company, Clock clock) {
        return new Actor(
                company.definition(),
                "by-hand",
                "",
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Origin.CONTROL,
                null);
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
