package io.tieout.simulator.query;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first rows of a set in an order, found without sorting those behind them: a page of a company with a million invoices is asked for
 * hundreds of times. What is equal in the order keeps the order in which it came. Not thread-safe.
 */
final class FirstRows<T> {

    private final Comparator<Arrived<T>> order;
    private final PriorityQueue<Arrived<T>> first;
    private final int most;
    private int count;

    private record Arrived<T>(T row, int place) {}

    FirstRows(Comparator<T> rows, int most) {
        this.order = Comparator.<Arrived<T>, T>comparing(Arrived::row, rows).thenComparingInt(Arrived::place);
        this.first = new PriorityQueue<>(order.reversed());
        this.most = most;
    }

    void add(T row) {
        var arrived = new Arrived<>(row, count++);
        if (first.size() < most) {
            first.add(arrived);
        } else if (!first.isEmpty() && order.compare(arrived, first.peek()) < 0) {
            first.poll();
            first.add(arrived);
        }
    }

    /** How many came. */
    int count() {
        return count;
    }

    List<T> inOrder() {
        return first.stream().sorted(order).map(Arrived::row).toList();
    }
}
