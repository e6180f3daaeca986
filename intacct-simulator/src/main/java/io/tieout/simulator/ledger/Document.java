package io.tieout.simulator.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An AR invoice or AR adjustment. Its totals follow from its lines; its state follows from them too, unless it is a
 * draft or part of a reversal.
 *
 * @param number the invoice or adjustment number (RECORDID)
 * @param reference the customer's reference or PO number (DOCNUMBER)
 * @param date the document's date (WHENCREATED)
 * @param posted the GL posting date (WHENPOSTED), the one that periods are checked with
 * @param paidOn when the last of it was settled (WHENPAID); null while something is due
 * @param module 4.AR for documents of the AR module, 8.SO for those that Order Entry made
 * @param reversalOf the RECORDNO this document reverses; null for an ordinary document
 * @param fields further fields by upper-case name, custom fields among them
 */
public record Document(
        long recordNo,
        DocumentKind kind,
        String number,
        String customerId,
        String reference,
        String description,
        LocalDate date,
        LocalDate posted,
        LocalDate due,
        @Nullable LocalDate paidOn,
        String term,
        CurrencyTerms money,
        RecordState state,
        String module,
        String batch,
        @Nullable Long reversalOf,
        Map<String, String> fields,
        List<Line> lines,
        Trail trail)
        implements LedgerRecord {

    public Document {
        fields = Map.copyOf(fields);
        lines = List.copyOf(lines);
    }

    @Override
    public String object() {
        return kind.object();
    }

    @Override
    public String naturalKey() {
        return number;
    }

    public BigDecimal total() {
        return sum(Line::amount);
    }

    public BigDecimal paid() {
        return sum(Line::paid);
    }

    /** What is still open in transaction currency; negative on a credit; zero on drafts and reversed documents. */
    public BigDecimal open() {
        return state.settles() ? sum(Line::due) : BigDecimal.ZERO.setScale(2);
    }

    /** What is still open in base currency. */
    public BigDecimal openInBase() {
        return money.inBase(open());
    }

    @Override
    public Document withTrail(Trail changed) {
        return copy(due, paidOn, state, reversalOf, lines, changed);
    }

    /** The same document of another customer. */
    public Document of(String otherCustomer, Trail at) {
        return new Document(
                recordNo,
                kind,
                number,
                otherCustomer,
                reference,
                description,
                date,
                posted,
                due,
                paidOn,
                term,
                money,
                state,
                module,
                batch,
                reversalOf,
                fields,
                lines,
                at);
    }

    /** The same document in another state. */
    public Document inState(RecordState changed, Trail at) {
        return copy(due, paidOn, changed, reversalOf, lines, at);
    }

    /** The same document with these lines; state and WHENPAID follow from them. */
    public Document settled(List<Line> changed, LocalDate on, Trail at) {
        BigDecimal still = changed.stream().map(Line::due).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean touched = changed.stream().anyMatch(line -> line.paid().signum() != 0);
        RecordState next =
                still.signum() == 0 ? RecordState.PAID : touched ? RecordState.PARTIALLY_PAID : RecordState.POSTED;
        return copy(due, next == RecordState.PAID ? on : null, next, reversalOf, changed, at);
    }

    private Document copy(
            LocalDate dueDate,
            @Nullable LocalDate paidDate,
            RecordState next,
            @Nullable Long reverses,
            List<Line> changed,
            Trail at) {
        return new Document(
                recordNo,
                kind,
                number,
                customerId,
                reference,
                description,
                date,
                posted,
                dueDate,
                paidDate,
                term,
                money,
                next,
                module,
                batch,
                reverses,
                fields,
                changed,
                at);
    }

    private BigDecimal sum(Function<Line, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
