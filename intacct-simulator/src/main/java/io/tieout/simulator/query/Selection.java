package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Work;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which rows of an object are wanted, in which order.
 *
 * @param orders none for an undefined order
 */
public record Selection<T>(
        ObjectType<T> type, Filter filter, List<Order> orders, Visibility visibility, Dialect dialect) {

    /** Beyond that, sorting everything is cheaper. */
    private static final int MOST_KEPT = 10_000;

    /**
     * Some of the matching rows.
     *
     * @param total how many match
     */
    public record Page<T>(List<T> rows, int total) {}

    /** All matching rows. */
    public List<T> rows(Work work) {
        return Order.sort(matching(work).toList(), orders, work, type, dialect);
    }

    /** So many of the matching rows, from that one on. Near the beginning the many rows behind are only counted, not sorted. */
    public Page<T> page(Work work, int offset, int size) {
        long end = (long) offset + size;
        if (orders.isEmpty() || end > MOST_KEPT) {
            List<T> all = rows(work);
            int from = Math.min(offset, all.size());
            return new Page<>(all.subList(from, (int) Math.min(end, all.size())), all.size());
        }
        var first = new FirstRows<>(Order.comparator(orders, work, type, dialect), (int) end);
        matching(work).forEach(first::add);
        List<T> kept = first.inOrder();
        return new Page<>(kept.subList(Math.min(offset, kept.size()), kept.size()), first.count());
    }

    private Stream<T> matching(Work work) {
        Predicate<T> matches = new Condition<>(work, type, dialect).compile(filter);
        return Plan.candidates(work, type, filter, dialect)
                .filter(row -> visibility.shows(type.trail(row)))
                .filter(matches);
    }
}
