package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The order of the rows of an answer. */
public record Order(String field, boolean descending) {

    /** Sorts by these orders; without any, shuffles, because the real gateway promises no order at all. */
    static <T> List<T> sort(List<T> rows, List<Order> orders, Work work, ObjectType<T> type, Dialect dialect) {
        List<T> sorted = new ArrayList<>(rows);
        if (orders.isEmpty()) {
            Collections.shuffle(sorted, ThreadLocalRandom.current());
            return sorted;
        }
        sorted.sort(comparator(orders, work, type, dialect));
        return sorted;
    }

    /** @param orders at least one */
    static <T> Comparator<T> comparator(List<Order> orders, Work work, ObjectType<T> type, Dialect dialect) {
        Comparator<T> comparator = orders.getFirst().comparator(work, type, dialect);
        for (Order order : orders.subList(1, orders.size())) {
            comparator = comparator.thenComparing(order.comparator(work, type, dialect));
        }
        return comparator;
    }

    private <T> Comparator<T> comparator(Work work, ObjectType<T> type, Dialect dialect) {
        Field<T> by = type.field(work, field, dialect);
        Comparator<@Nullable Object> values = Comparator.nullsFirst(Order::compare);
        Comparator<T> rows = (left, right) -> values.compare(
                comparable(by.accessor().value(work, left)),
                comparable(by.accessor().value(work, right)));
        return descending ? rows.reversed() : rows;
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Coded coded ? coded.label() : value;
    }

    @SuppressWarnings("unchecked") // both sides are of the field's own type
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
