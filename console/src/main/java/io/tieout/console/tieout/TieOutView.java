package io.tieout.console.tieout;

import io.tieout.console.api.PaymentApi.Cause;
import io.tieout.console.api.PaymentApi.Row;
import io.tieout.console.api.PaymentApi.TieOut;
import io.tieout.console.api.PaymentApi.Total;
import io.tieout.console.page.Formats;
import io.tieout.console.page.Links;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The comparison as its page shows it.
 *
 * @param sides each currency on both sides
 * @param groups the customers of this page, by currency
 * @param causes of all differences, not only of those of this page
 * @param currencies in the order in which the causes have them
 */
public record TieOutView(
        TieOut tieOut, List<Side> sides, List<Group> groups, List<CauseLine> causes, List<String> currencies) {

    /** One currency on both sides. */
    public record Side(Total total, boolean differs, State state) {

        static Side of(Total total, Formats f) {
            boolean differs = !f.isZero(total.difference());
            return new Side(
                    total,
                    differs,
                    differs
                            ? State.of(Shape.DIFFERS, "Differs")
                            : total.differing() > 0
                                    ? State.of(Shape.DIFFERS, "Agrees in total only")
                                    : State.of(Shape.TIED, "Tied out"));
        }
    }

    /**
     * The customers of one currency.
     *
     * @param sum of them; null where not all that belong here are on this page
     */
    public record Group(
            String currency,
            String name,
            List<CustomerLine> customers,
            @Nullable Total sum) {}

    /** One customer in one currency. */
    public record CustomerLine(
            Row row,
            String name,
            String href,
            boolean differs,
            List<CustomerCause> causes,
            @Nullable String unexplained) {}

    /** Why one customer differs: {@code 2 payments}, which is a link, and what is the matter with them. */
    public record CustomerCause(State state, String documents, String href, String words) {}

    /**
     * A cause over all customers.
     *
     * @param fix where it is mended
     * @param href where the documents are; null if nobody knows
     * @param effects by currency
     */
    public record CauseLine(
            String title, String fix, @Nullable String href, long documents, Map<String, String> effects) {}

    static TieOutView of(String tenant, TieOut tieOut, boolean complete, Formats f) {
        return new TieOutView(
                tieOut,
                tieOut.totals().stream().map(total -> Side.of(total, f)).toList(),
                groups(tenant, tieOut, complete, f),
                causes(tenant, tieOut.totals()),
                tieOut.totals().stream()
                        .filter(total -> !total.causes().isEmpty() || !f.isZero(total.unexplained()))
                        .map(Total::currency)
                        .toList());
    }

    public long customers() {
        return tieOut.totals().stream().mapToLong(Total::customers).sum();
    }

    public long differing() {
        return tieOut.totals().stream().mapToLong(Total::differing).sum();
    }

    public List<Side> differingSides() {
        return sides.stream().filter(Side::differs).toList();
    }

    /** What no cause explains, as a line under the causes; empty where all is explained. */
    public Map<String, String> unexplained() {
        Map<String, String> some = new LinkedHashMap<>();
        tieOut.totals().stream()
                .filter(total -> new BigDecimal(total.unexplained()).signum() != 0)
                .forEach(total -> some.put(total.currency(), total.unexplained()));
        return some;
    }

    private static List<Group> groups(String tenant, TieOut tieOut, boolean complete, Formats f) {
        Map<String, List<Row>> byCurrency = new LinkedHashMap<>();
        tieOut.rows()
                .forEach(row -> byCurrency
                        .computeIfAbsent(row.currency(), code -> new ArrayList<>())
                        .add(row));
        return byCurrency.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        Currency.getInstance(group.getKey()).getDisplayName(Locale.ENGLISH),
                        group.getValue().stream()
                                .map(row -> line(tenant, row, f))
                                .toList(),
                        complete ? sum(group.getKey(), group.getValue()) : null))
                .toList();
    }

    private static CustomerLine line(String tenant, Row row, Formats f) {
        return new CustomerLine(
                row,
                row.name() == null ? row.customerId() : row.name(),
                Links.customer(tenant, row.customerId()),
                !f.isZero(row.difference()),
                row.causes().stream().map(cause -> cause(tenant, row, cause, f)).toList(),
                f.isZero(row.unexplained()) ? null : row.unexplained());
    }

    private static CustomerCause cause(String tenant, Row row, Cause cause, Formats f) {
        CauseWords words = CauseWords.of(cause.cause()).orElse(null);
        return words == null
                ? new CustomerCause(
                        State.of(Shape.DIFFERS, ""),
                        f.count(cause.documents(), "document", "documents"),
                        Links.customer(tenant, row.customerId()),
                        "")
                : new CustomerCause(
                        State.of(words.shape(), ""),
                        f.count(cause.documents(), words.one(), words.one() + "s"),
                        words.href(tenant, row.customerId()),
                        words.words());
    }

    /** Of the rows, which are all of one currency. */
    private static Total sum(String currency, List<Row> rows) {
        return new Total(
                currency,
                added(rows, Row::billing),
                added(rows, Row::intacct),
                added(rows, Row::difference),
                added(rows, Row::inFlight),
                added(rows, Row::unexplained),
                rows.size(),
                rows.size(),
                List.of());
    }

    private static String added(List<Row> rows, Function<Row, String> of) {
        return rows.stream()
                .map(row -> new BigDecimal(of.apply(row)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static List<CauseLine> causes(String tenant, List<Total> totals) {
        Map<String, Map<String, String>> effects = new TreeMap<>();
        Map<String, Long> documents = new LinkedHashMap<>();
        for (Total total : totals) {
            for (Cause cause : total.causes()) {
                effects.computeIfAbsent(cause.cause(), code -> new LinkedHashMap<>())
                        .put(total.currency(), cause.effect());
                documents.merge(cause.cause(), cause.documents(), Long::sum);
            }
        }
        return documents.entrySet().stream()
                .map(cause ->
                        line(tenant, cause.getKey(), cause.getValue(), effects.getOrDefault(cause.getKey(), Map.of())))
                .toList();
    }

    private static CauseLine line(String tenant, String cause, long documents, Map<String, String> effects) {
        return CauseWords.of(cause)
                .map(words -> new CauseLine(words.title(), words.fix(), words.href(tenant, null), documents, effects))
                .orElseGet(() -> new CauseLine("Another cause", "", null, documents, effects));
    }
}
