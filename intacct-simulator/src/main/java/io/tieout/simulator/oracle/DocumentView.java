package io.tieout.simulator.oracle;

import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or adjustment as the dump shows it; amounts in transaction currency.
 *
 * @param docNumber the reference (DOCNUMBER)
 * @param state the label that {@code query} shows
 */
public record DocumentView(
        long recordNo,
        String number,
        String docNumber,
        String customerId,
        String entity,
        LocalDate date,
        LocalDate due,
        String currency,
        BigDecimal total,
        BigDecimal paid,
        BigDecimal open,
        String state,
        @Nullable Long reversalOf,
        List<Line> lines,
        @Nullable Instant modified,
        Origin origin,
        @Nullable String controlId) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.recordNo(),
                document.number(),
                document.reference(),
                document.customerId(),
                document.trail().entity(),
                document.date(),
                document.due(),
                document.money().currency(),
                document.total(),
                document.paid(),
                document.open(),
                document.state().label(),
                document.reversalOf(),
                document.lines(),
                document.trail().modified(),
                document.trail().origin(),
                document.trail().controlId());
    }
}
