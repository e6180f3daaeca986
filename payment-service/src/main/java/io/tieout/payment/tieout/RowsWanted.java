package io.tieout.payment.tieout;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which customers of a comparison are answered. Without a limit all that fit, in the order of their ids; with one, what differs first: by
 * currency, and in it the largest differences, whatever their sign.
 *
 * @param customer the id of one; null for all
 * @param currency ISO 4217; null for all
 * @param q a part of a name or the beginning of an id, in whatever capitals; null for all
 * @param differing whether only those that differ
 * @param after how many of them the pages before had; null for the first. Each page compares anew, so that a row may move meanwhile
 * @param limit null for all
 */
record RowsWanted(
        @Nullable String customer,
        @Nullable String currency,
        @Nullable String q,
        boolean differing,
        @Nullable Integer after,
        @Nullable Integer limit) {

    private static final Comparator<Comparison> DIFFERENCES_FIRST = Comparator.comparing(
                    (Comparison each) -> each.difference().isZero())
            .thenComparing(each -> each.billing().currencyCode())
            .thenComparing(each -> each.difference().value().abs(), Comparator.reverseOrder())
            .thenComparing(Comparison::customerId);

    static final RowsWanted ALL = new RowsWanted(null, null, null, false, null, null);

    /** @param next how many rows are before the next page; null after the last */
    record Some(List<Comparison> rows, @Nullable String next) {}

    Some of(List<Comparison> all) {
        List<Comparison> fitting = all.stream().filter(this::fits).toList();
        if (limit == null) {
            return new Some(fitting, null);
        }
        int from = Math.min(fitting.size(), Math.max(0, after == null ? 0 : after));
        int to = (int) Math.min(fitting.size(), (long) from + limit);
        List<Comparison> ordered =
                fitting.stream().sorted(DIFFERENCES_FIRST).toList().subList(from, to);
        return new Some(ordered, to < fitting.size() ? Integer.toString(to) : null);
    }

    private boolean fits(Comparison each) {
        return (customer == null || each.customerId().equals(customer))
                && (currency == null || each.billing().currencyCode().equalsIgnoreCase(currency))
                && (!differing || !each.difference().isZero())
                && (q == null || q.isBlank() || found(each, q.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean found(Comparison each, String words) {
        String name = each.name();
        return each.customerId().toLowerCase(Locale.ROOT).startsWith(words)
                || (name != null && name.toLowerCase(Locale.ROOT).contains(words));
    }
}
