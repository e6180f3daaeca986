package io.tieout.local.chaos;

import io.tieout.local.Problem;
import io.tieout.local.billing.EventLines;
import io.tieout.local.rooms.OpenInvoice;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What billing publishes for one tenant: payments in instalments that never pay an invoice beyond what is open. Every tenth comes
 * before its invoice, every tenth is over two invoices, every twentieth is delivered twice, every fifteenth is voided. The same invoices and the same seed give
 * the same events, except for their time.
 */
final class ChaosEvents {
    private static final int EARLY = 3;
    private static final int OVER_TWO = 7;
    private static final int OUT_OF = 10;
    private static final int TWICE_OUT_OF = 20;
    private static final int VOIDED_OUT_OF = 15;

    /** Behind the name of the payment that it takes back. */
    static final String VOID = "-VOID";

    private static final int LONGEST_DELAY = 40;
    private static final BigDecimal NEW_INVOICE_TOTAL = new BigDecimal("75.50");

    private final EventLines lines;
    private final List<OpenInvoice> invoices;
    private final List<List<OpenInvoice>> pairs;
    private final Random random;

    ChaosEvents(String tenant, List<OpenInvoice> invoices, Instant now, long seed) {
        this.lines = new EventLines(tenant, now);
        this.invoices = invoices;
        this.pairs = pairs(invoices);
        this.random = new Random(seed);
        if (pairs.isEmpty()) {
            throw new Problem("No customer of tenant " + tenant + " has two open invoices.");
        }
    }

    /** The name of the payment with this number, counted from 0. */
    static String transaction(int number) {
        return "TX-%06d".formatted(number + 1);
    }

    /** All that moves money among the events for so many payments. */
    static List<String> transactions(int payments) {
        return IntStream.range(0, payments)
                .boxed()
                .flatMap(number -> isVoided(number)
                        ? Stream.of(transaction(number), transaction(number) + VOID)
                        : Stream.of(transaction(number)))
                .toList();
    }

    private static boolean isVoided(int number) {
        return number % VOIDED_OUT_OF == VOIDED_OUT_OF - 1;
    }

    /** The lines for so many payments, in the order in which they are published. */
    List<Map<String, Object>> of(int payments) {
        Map<Integer, List<Map<String, Object>>> delayed = new TreeMap<>();
        List<Map<String, Object>> events = new ArrayList<>();
        int instalments = Math.ceilDiv(payments, invoices.size()) * 4 + 4;
        for (int number = 0; number < payments; number++) {
            Map<String, Object> payment = switch (number % OUT_OF) {
                case EARLY -> early(number, delayed);
                case OVER_TWO -> overTwo(number, instalments);
                default -> ordinary(number, instalments);
            };
            events.add(payment);
            if (number % TWICE_OUT_OF == 0) {
                later(delayed, number, payment);
            }
            if (isVoided(number)) {
                later(delayed, number, lines.voided(transaction(number) + VOID, payment));
            }
            events.addAll(delayed.getOrDefault(number, List.of()));
            delayed.remove(number);
        }
        delayed.values().forEach(events::addAll);
        return events;
    }

    private Map<String, Object> early(int number, Map<Integer, List<Map<String, Object>>> delayed) {
        OpenInvoice like = invoices.get(number % invoices.size());
        String invoice = "INV-CHAOS-%06d".formatted(number + 1);
        var total = new Money(NEW_INVOICE_TOTAL, like.open().currency());
        String customer = like.customerId().value();
        later(delayed, number, lines.invoice(invoice, customer, total));
        return lines.payment(
                transaction(number), new OpenInvoice(new InvoiceId(invoice), like.customerId(), total), total);
    }

    private Map<String, Object> overTwo(int number, int instalments) {
        List<OpenInvoice> pair = pairs.get(number / OUT_OF % pairs.size());
        Map<String, Money> allocations = new LinkedHashMap<>();
        pair.forEach(it -> allocations.put(it.invoiceId().value(), instalment(it.open(), instalments)));
        return lines.payment(transaction(number), pair.getFirst().customerId().value(), allocations);
    }

    private Map<String, Object> ordinary(int number, int instalments) {
        OpenInvoice invoice = invoices.get(number % invoices.size());
        return lines.payment(transaction(number), invoice, instalment(invoice.open(), instalments));
    }

    private void later(Map<Integer, List<Map<String, Object>>> delayed, int number, Map<String, Object> event) {
        delayed.computeIfAbsent(number + 1 + random.nextInt(LONGEST_DELAY), _ -> new ArrayList<>())
                .add(event);
    }

    private static List<List<OpenInvoice>> pairs(List<OpenInvoice> invoices) {
        Map<CustomerId, List<OpenInvoice>> byCustomer = invoices.stream()
                .collect(Collectors.groupingBy(OpenInvoice::customerId, LinkedHashMap::new, Collectors.toList()));
        return byCustomer.values().stream()
                .filter(it -> it.size() >= 2)
                .map(it -> it.subList(0, 2))
                .toList();
    }

    private static Money instalment(Money open, int parts) {
        int decimals = open.currency().getDefaultFractionDigits();
        return new Money(open.value().divide(BigDecimal.valueOf(parts), decimals, RoundingMode.DOWN), open.currency());
    }
}
