package io.tieout.payment.tieout;

import java.time.Instant;
import java.time.LocalDate;
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

    private static final int MOST_ENTERED = 20;

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

    /**
     * One cause: of which kind, how many documents, what it adds to the difference.
     *
     * @param entered of {@code CHANGED_IN_INTACCT} in a row: the money that was entered in Intacct for these invoices, the last of each
     *     first, of much only the first; absent where none is known
     */
    record Reason(
            String cause,
            long documents,
            String effect,
            @Nullable List<Entered> entered) {

        static Reason of(Comparison.Cause cause, @Nullable List<Entered> entered) {
            return new Reason(
                    cause.kind().name(), cause.documents(), cause.effect().amount(), entered);
        }
    }

    /**
     * Money that somebody entered in Intacct.
     *
     * @param kind {@code PAYMENT}, or {@code APPLICATION} of an advance or a credit
     * @param documentNo check, authorisation or transaction number; absent for none
     * @param date accounting date
     * @param amount what of it settles the invoice; absent where Intacct does not say it
     */
    record Entered(
            String kind,
            String recordNo,
            @Nullable String documentNo,
            String invoiceId,
            LocalDate date,
            @Nullable String amount,
            @Nullable String currency) {}

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

    /**
     * @param comparisons all of them
     * @param shown the rows that were asked for
     * @param entered by the number of the invoice
     */
    static TieOut of(
            List<Comparison> comparisons,
            RowsWanted.Some shown,
            Map<String, List<Entered>> entered,
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
        return new TieOut(
                now,
                unread.count() == 0,
                shown.rows().stream().map(each -> row(each, entered)).toList(),
                shown.next(),
                sums.values().stream().map(Totalling::total).toList(),
                unread,
                ofUnknownCustomers,
                refusedAtTheDoor);
    }

    private static Row row(Comparison each, Map<String, List<Entered>> entered) {
        return new Row(
                each.customerId(),
                each.name(),
                each.billing().currencyCode(),
                each.billing().amount(),
                each.intacct().amount(),
                each.difference().amount(),
                each.inFlight().amount(),
                each.unexplained().amount(),
                each.causes().stream()
                        .map(cause ->
                                Reason.of(cause, named(cause, each.billing().currencyCode(), entered)))
                        .toList());
    }

    private static @Nullable List<Entered> named(
            Comparison.Cause cause, String currency, Map<String, List<Entered>> entered) {
        List<Entered> named = cause.invoices().stream()
                .flatMap(invoice -> entered.getOrDefault(invoice, List.of()).stream())
                .filter(one -> one.currency() == null || one.currency().equals(currency))
                .limit(MOST_ENTERED)
                .toList();
        return named.isEmpty() ? null : named;
    }
}
