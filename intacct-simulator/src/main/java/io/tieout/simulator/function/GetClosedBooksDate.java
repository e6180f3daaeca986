package io.tieout.simulator.function;

import io.tieout.simulator.company.Assumptions.ClosedBooks;
import io.tieout.simulator.company.Notation;
import io.tieout.simulator.xml.Element;
import java.time.LocalDate;

/**
 * {@code get_closedbooksdate}: the last closed day, of the company at top level and of the entity in its session; empty
 * where nothing is closed.
 */
final class GetClosedBooksDate implements GatewayFunction {

    @Override
    public String name() {
        return "get_closedbooksdate";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.EMPTY.check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        LocalDate closed = in.actor().company().closedThrough(in.actor().entity());
        boolean parts = in.actor().company().assumptions().closedBooks() == ClosedBooks.YEAR_MONTH_DAY;
        Notation written = in.caller().notation(in.actor().at());
        return Answer.data(Answer.attributes(), xml -> {
            if (closed == null || !parts) {
                xml.element("closedbooksdate", closed == null ? "" : written.date(closed));
            } else {
                xml.start("closedbooksdate")
                        .element("year", String.valueOf(closed.getYear()))
                        .element("month", "%02d".formatted(closed.getMonthValue()))
                        .element("day", "%02d".formatted(closed.getDayOfMonth()))
                        .end();
            }
        });
    }
}
