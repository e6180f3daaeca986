package io.tieout.payment.tieout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The comparison as it is answered: amounts as plain decimals.
 *
 * @param rows those that were asked for; the totals are over all of them in any case
 * @param next to be given as {@code after} for the next page of rows; null after the last
 * @param comparedAt when both balances were read here, UTC
 * @param complete false while a record of Intacct could not be read: then no sum is
 * @param unread the records that could not be read, of many only the first
 * @param ofUnknownCustomers what billing took from customers that neither side has named; it is in no row and in no total
 * @param refusedAtTheDoor payments of billing that could not be understood, so that nobody can count their money
 */
record TieOut(
        Instant comparedAt,
        boolean complete,
        List<Row> rows,
        @Nullable String next,
        List<Total> totals,
        Unread unread,
        List<Taken> ofUnknownCustomers,
        long refusedAtTheDoor) {

    /** Money that billing took: how many payments, and their sum. */
    record Taken(String currency, long payments, String amount) {}

    /** The records of Intacct that could not be read. */
    record Unread(long count, List<Unread.Entry> records) {

        /**
         * One of them.
         *
         * @param kind {@code CUSTOMER}, {@code INVOICE}, {@code PAYMENT}
         * @param number the number or id of the document, where it could be read
         * @param since UTC
         */
        record Entry(String kind, String recordNo, @Nullable String number, String reason, Instant since) {}
    }

    /**
     * One customer in one currency.
     *
     * @param difference billing minus Intacct
     * @param inFlight the part of it that goes away by itself
     * @param unexplained the part of it that no cause explains
     */
    record Row(
            String customerId,
            @Nullable String name,
            String currency,
            String billing,
            String intacct,
            String difference,
            String inFlight,
            String unexplained,
            List<Reason> causes) {}

    /** One cause: of which kind, how many documents, what it adds to the difference. */
    record Reason(String cause, long documents, String effect) {
        static Reason of(Comparison.Cause cause) {
            return new Reason(
                    cause.kind().name(), cause.documents(), cause.effect().amount());
        }
    }

    /**
     * The sum over all customers in one currency.
     *
     * @param customers how many have a balance in it
     * @param differing how many of these differ
     * @param causes over all of them
     */
    record Total(
            String currency,
            String billing,
            String intacct,
            String difference,
            String inFlight,
            String unexplained,
            long customers,
            long differing,
            List<Reason> causes) {}

    static TieOut of(
            List<Comparison> comparisons,
            RowsWanted wanted,
            Unread unread,
            List<Taken> ofUnknownCustomers,
            long refusedAtTheDoor,
            Instant now) {
        Map<String, Totalling> sums = new TreeMap<>();
        for (Comparison each : comparisons) {
            sums.computeIfAbsent(
                            each.billing().currencyCode(),
                            code -> new Totalling(each.billing().currency()))
                    .add(each);
        }
        RowsWanted.Some shown = wanted.of(comparisons);
        return new TieOut(
                now,
                unread.count() == 0,
                shown.rows().stream().map(TieOut::row).toList(),
                shown.next(),
                sums.values().stream().map(Totalling::total).toList(),
                unread,
                ofUnknownCustomers,
                refusedAtTheDoor);
    }

    private static Row row(Comparison each) {
        return new Row(
                each.customerId(),
                each.name(),
                each.billing().currencyCode(),
                each.billing().amount(),
                each.intacct().amount(),
                each.difference().amount(),
                each.inFlight().amount(),
                each.unexplained().amount(),
                each.causes().stream().map(Reason::of).toList());
    }
}
