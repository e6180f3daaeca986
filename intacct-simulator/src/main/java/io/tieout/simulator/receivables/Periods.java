package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Refuses dates in closed periods. */
final class Periods {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private Periods() {}

    /**
     * Checks a GL posting date.
     *
     * @param entity the entity whose books are posted to; empty at top level
     */
    static void requireOpen(Actor actor, String entity, LocalDate date) {
        LocalDate closed = actor.company().closedThrough(entity);
        if (closed != null && !date.isAfter(closed)) {
            throw FunctionRefused.invalid(
                    "Date must be on or after " + DATE.format(closed.plusDays(1)) + ". The period of "
                            + DATE.format(date) + " is closed.",
                    "Enter a date in an open period.");
        }
    }
}
