package io.tieout.local.demo;

import io.tieout.local.Problem;
import io.tieout.local.billing.EventLines;
import io.tieout.local.rooms.OpenInvoice;
import io.tieout.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The events that billing publishes in the demonstration: so many payments of open invoices, among them one over two invoices, one that
 * pays a part, one that arrives before its invoice, one that is delivered twice, one that is voided, one of an unknown customer and one
 * that is not JSON.
 * The same invoices give the same events, except for their time.
 */
final class SampleEvents {
    /** One over two invoices, one in part, one before its invoice, one unknown, one malformed, two ordinary, one that voids one of these. */
    static final int FEWEST = 8;

    private static final int OTHER_THAN_ORDINARY = 6;
    private static final String NEW_INVOICE = "INV-DEMO-1";
    private static final BigDecimal NEW_INVOICE_TOTAL = new BigDecimal("120.00");

    private final EventLines lines;
    private final List<OpenInvoice> invoices;

    SampleEvents(String tenant, List<OpenInvoice> invoices, Instant now) {
        if (invoices.size() < FEWEST) {
            throw new Problem("Only " + invoices.size() + " open invoices were imported; the demonstration needs "
                    + FEWEST + " at least.");
        }
        this.lines = new EventLines(tenant, now);
        this.invoices = invoices;
    }

    /** The lines of the file for {@code payments} movements of money, those refused and the void included, the second delivery not. */
    List<Map<String, Object>> of(int payments) {
        List<OpenInvoice> two = twoOfOneCustomer();
        List<OpenInvoice> others = new ArrayList<>(invoices);
        others.removeAll(two);
        OpenInvoice partly = others.removeFirst();

        List<Map<String, Object>> events = new ArrayList<>();
        events.add(lines.payment("TX-TWO", two.getFirst().customerId().value(), allocations(two)));
        events.add(lines.payment("TX-PART", partly, half(partly.open())));
        events.add(lines.payment("TX-EARLY", partly.customerId().value(), Map.of(NEW_INVOICE, newTotal(partly))));
        events.add(lines.payment("TX-UNKNOWN", "NO-SUCH-CUSTOMER", Map.of("NO-SUCH-INVOICE", newTotal(partly))));
        events.add(lines.malformedPayment());
        List<Map<String, Object>> ordinary = ordinary(others, payments - OTHER_THAN_ORDINARY);
        events.addAll(ordinary);
        events.add(ordinary.getFirst());
        events.add(lines.voided("TX-VOID", ordinary.getLast()));
        events.add(lines.invoice(NEW_INVOICE, partly.customerId().value(), newTotal(partly)));
        return events;
    }

    private List<OpenInvoice> twoOfOneCustomer() {
        return invoices.stream()
                .collect(Collectors.groupingBy(
                        it -> it.customerId() + " " + it.open().currencyCode(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(it -> it.size() >= 2)
                .findFirst()
                .orElseThrow(() -> new Problem("No customer has two open invoices in one currency."))
                .subList(0, 2);
    }

    private static Map<String, Money> allocations(List<OpenInvoice> paid) {
        Map<String, Money> allocations = new LinkedHashMap<>();
        paid.forEach(it -> allocations.put(it.invoiceId().value(), it.open()));
        return allocations;
    }

    /** So many payments that an invoice may get several instalments; only the last of them may close it. */
    private List<Map<String, Object>> ordinary(List<OpenInvoice> available, int payments) {
        int each = Math.ceilDiv(payments, available.size());
        List<Map<String, Object>> events = new ArrayList<>();
        for (int number = 0; number < payments; number++) {
            OpenInvoice invoice = available.get(number % available.size());
            events.add(lines.payment("TX-%05d".formatted(number + 1), invoice, instalment(invoice.open(), each)));
        }
        return events;
    }

    private static Money instalment(Money open, int parts) {
        int decimals = open.currency().getDefaultFractionDigits();
        return new Money(open.value().divide(BigDecimal.valueOf(parts), decimals, RoundingMode.DOWN), open.currency());
    }

    private static Money half(Money open) {
        return instalment(open, 2);
    }

    private static Money newTotal(OpenInvoice like) {
        return new Money(NEW_INVOICE_TOTAL, like.open().currency());
    }
}
