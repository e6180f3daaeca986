package io.tieout.simulator.function;

import io.tieout.simulator.company.Assumptions;
import io.tieout.simulator.company.Assumptions.Dates;
import io.tieout.simulator.company.Assumptions.PageCounts;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Notation;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Dialect;
import io.tieout.simulator.receivables.Actor;
import java.util.List;
import java.util.Map;

/** What a function works with: who calls, who will have written, and the books as one unit of work. */
public record Invocation(Caller caller, Actor actor, Work work) {

    /** How {@code query} compares and writes. */
    Dialect queryDialect(boolean caseInsensitive) {
        return dialect(false, caseInsensitive, false);
    }

    /** How {@code readByQuery}, {@code read} and {@code readByName} compare and write. */
    Dialect legacyDialect() {
        return dialect(true, false, true);
    }

    /** The attributes of a page, without the counts in a company that does not announce them. */
    Map<String, String> page(Map<String, String> attributes) {
        if (assumptions().pageCounts() == PageCounts.ABSENT) {
            attributes.keySet().removeAll(List.of("totalcount", "numremaining"));
        }
        return attributes;
    }

    /** How the dates of generic writes are read. */
    Notation written() {
        return read(assumptions().writtenDates());
    }

    private Dialect dialect(boolean codes, boolean caseInsensitive, boolean isoCreation) {
        CompanyDefinition company = actor.company();
        return new Dialect(
                codes,
                caseInsensitive,
                isoCreation,
                caller.notation(actor.at()),
                read(assumptions().filterDates()),
                company.features().multiCurrency() ? null : assumptions().singleCurrency(),
                assumptions().recordNumbers(),
                assumptions().unusedDimensions());
    }

    private Notation read(Dates dates) {
        Notation own = caller.notation(actor.at());
        return dates == Dates.USER ? own : Notation.DOCUMENTED.in(own.zone());
    }

    private Assumptions assumptions() {
        return actor.company().assumptions();
    }
}
