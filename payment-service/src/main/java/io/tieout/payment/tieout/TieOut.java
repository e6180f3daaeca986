package io.tieout.payment.tieout;

import io.tieout.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The comparison as it is answered: amounts as plain decimals.
 *
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
     * @param entered of {@code CHANGED_IN_INTACCT}: the money that was entered in Intacct for these invoices, the last of each first, of
     *     much only the first; absent where none is known
     */
    record Reason(
            String cause,
            long documents,
            String effect,
            @Nullable List<Entered> entered) {}

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

    /** The sum over all customers in one currency. */
    record Total(
            String currency, String billing, String intacct, String difference, String inFlight, String unexplained) {}

    static TieOut of(
            List<Comparison> comparisons,
            Map<String, List<Entered>> entered,
            Unread unread,
            List<Taken> ofUnknownCustomers,
            long refusedAtTheDoor,
            Instant now) {
        List<Row> rows = new ArrayList<>();
        Map<String, Sum> sums = new TreeMap<>();
        for (Comparison each : comparisons) {
            rows.add(row(each, entered));
            sums.merge(each.billing().currencyCode(), Sum.of(each), Sum::plus);
        }
        return new TieOut(
                now,
                unread.count() == 0,
                rows,
                sums.values().stream().map(Sum::total).toList(),
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
                        .map(cause -> new Reason(
                                cause.kind().name(),
                                cause.documents(),
                                cause.effect().amount(),
                                named(cause, each.billing().currencyCode(), entered)))
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

    private record Sum(Money billing, Money intacct, Money inFlight, Money unexplained) {
        static Sum of(Comparison each) {
            return new Sum(each.billing(), each.intacct(), each.inFlight(), each.unexplained());
        }

        Sum plus(Sum other) {
            return new Sum(
                    billing.plus(other.billing),
                    intacct.plus(other.intacct),
                    inFlight.plus(other.inFlight),
                    unexplained.plus(other.unexplained));
        }

        Total total() {
            return new Total(
                    billing.currencyCode(),
                    billing.amount(),
                    intacct.amount(),
                    billing.minus(intacct).amount(),
                    inFlight.amount(),
                    unexplained.amount());
        }
    }
}
