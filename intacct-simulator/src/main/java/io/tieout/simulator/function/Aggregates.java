package io.tieout.simulator.function;

import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Dialect;
import io.tieout.simulator.query.Field;
import io.tieout.simulator.query.Formats;
import io.tieout.simulator.query.ObjectType;
import io.tieout.simulator.xml.Element;
import io.tieout.simulator.xml.XmlWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** count, sum, min, max and avg of a {@code query}, grouped by the plain fields beside them. */
final class Aggregates {

    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max", "avg");

    private Aggregates() {}

    static boolean asked(Element select) {
        return select.children().stream().anyMatch(child -> FUNCTIONS.contains(child.name()));
    }

    /** Answers with one page of the groups, which come in the order of the rows. */
    static <T> Answer answer(
            ObjectType<T> type, Element select, List<T> rows, int offset, int pageSize, Work work, Dialect dialect) {
        List<Element> groupBy = select.children("field");
        Map<List<String>, List<T>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> groupBy.stream()
                                .map(field -> text(type.field(work, field.text(), dialect), work, row, dialect))
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (groupBy.isEmpty() && groups.isEmpty()) {
            groups.put(List.of(), List.of());
        }
        List<Map<String, String>> lines = new ArrayList<>();
        groups.forEach((key, members) -> {
            Map<String, String> line = new LinkedHashMap<>();
            for (int i = 0; i < groupBy.size(); i++) {
                line.put(groupBy.get(i).text().toUpperCase(Locale.ROOT), key.get(i));
            }
            for (Element child : select.children()) {
                if (FUNCTIONS.contains(child.name())) {
                    Field<T> field = type.field(work, child.text(), dialect);
                    line.put(
                            child.name().toUpperCase(Locale.ROOT) + "." + field.name(),
                            value(child.name(), field, members, work, dialect));
                }
            }
            lines.add(line);
        });
        int from = Math.min(offset, lines.size());
        int to = (int) Math.min((long) offset + pageSize, lines.size());
        List<Map<String, String>> page = lines.subList(from, Math.max(from, to));
        return Answer.data(
                Answer.attributes(
                        "listtype", type.name(),
                        "totalcount", String.valueOf(lines.size()),
                        "offset", String.valueOf(offset),
                        "count", String.valueOf(page.size()),
                        "numremaining", String.valueOf(lines.size() - Math.max(from, to))),
                xml -> page.forEach(line -> write(xml, type.name(), line)));
    }

    private static void write(XmlWriter xml, String name, Map<String, String> line) {
        xml.start(name);
        line.forEach(xml::element);
        xml.end();
    }

    private static <T> String value(String function, Field<T> field, List<T> rows, Work work, Dialect dialect) {
        List<Object> values = new ArrayList<>();
        for (T row : rows) {
            Object value = field.accessor().value(work, row);
            if (value != null) {
                values.add(value);
            }
        }
        return switch (function) {
            case "count" -> String.valueOf(values.size());
            case "min" ->
                values.stream()
                        .min(Aggregates::compare)
                        .map(v -> Formats.write(v, field.name(), dialect))
                        .orElse("");
            case "max" ->
                values.stream()
                        .max(Aggregates::compare)
                        .map(v -> Formats.write(v, field.name(), dialect))
                        .orElse("");
            case "sum" -> sum(field, values).toPlainString();
            default ->
                values.isEmpty()
                        ? ""
                        : sum(field, values)
                                .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP)
                                .toPlainString();
        };
    }

    private static BigDecimal sum(Field<?> field, List<Object> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            sum = switch (value) {
                case BigDecimal number -> sum.add(number);
                case Long number -> sum.add(BigDecimal.valueOf(number));
                default -> throw Query.failed("Field " + field.name() + " is no number.");
            };
        }
        return sum;
    }

    @SuppressWarnings("unchecked") // all values are of the field's own type
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static <T> String text(Field<T> field, Work work, T row, Dialect dialect) {
        return Formats.write(field.accessor().value(work, row), field.name(), dialect);
    }
}
