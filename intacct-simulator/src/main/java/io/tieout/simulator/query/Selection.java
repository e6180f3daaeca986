package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Work;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which rows of an object are wanted, in which order.
 *
 * @param orders none for an undefined order
 */
public record Selection<T>(
        ObjectType<T> type, Filter filter, List<Order> orders, Visibility visibility, Dialect dialect) {

    /** All matching rows. */
    public List<T> rows(Work work) {
        Predicate<T> matches = new Condition<>(work, type, dialect).compile(filter);
        List<T> found = Plan.candidates(work, type, filter, dialect)
                .filter(row -> visibility.shows(type.trail(row)))
                .filter(matches)
                .toList();
        return Order.sort(found, orders, work, type, dialect);
    }
}
