package io.tieout.simulator.oracle;

import io.tieout.simulator.ledger.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The books in a few numbers.
 *
 * @param openInvoices posted invoices with something due
 * @param openByCustomer what posted invoices still owe per customer, in transaction currency, only where not zero
 * @param gatewayPayments payments (record type rp) that functions of the gateway wrote, reversals not counted
 * @param gatewayPaymentsAmount their sum over all currencies
 * @param duplicateDocNumbers DOCNUMBERs that more than one such payment carries and that are not reversed
 */
public record LedgerSummary(
        String company,
        int customers,
        int invoices,
        int openInvoices,
        BigDecimal open,
        Map<String, BigDecimal> openByCustomer,
        int payments,
        int gatewayPayments,
        BigDecimal gatewayPaymentsAmount,
        int gatewayInvoices,
        int gatewayCustomers,
        int advances,
        int adjustments,
        int reversals,
        List<String> duplicateDocNumbers) {

    static LedgerSummary of(Ledger ledger) {
        List<DocumentView> open = ledger.invoices().stream()
                .filter(invoice -> invoice.open().signum() != 0)
                .toList();
        List<ReceiptView> received = ledger.payments().stream()
                .filter(payment -> payment.origin() == Origin.GATEWAY
                        && payment.recordType().equals("rp")
                        && payment.reversalOf() == null)
                .toList();
        return new LedgerSummary(
                ledger.company(),
                ledger.customers().size(),
                ledger.invoices().size(),
                open.size(),
                sum(open.stream().map(DocumentView::open).toList()),
                open.stream()
                        .collect(Collectors.toMap(
                                DocumentView::customerId, DocumentView::open, BigDecimal::add, TreeMap::new)),
                ledger.payments().size(),
                received.size(),
                sum(received.stream().map(ReceiptView::amount).toList()),
                (int) ledger.invoices().stream()
                        .filter(invoice -> invoice.origin() == Origin.GATEWAY && invoice.reversalOf() == null)
                        .count(),
                (int) ledger.customers().stream()
                        .filter(customer -> customer.origin() == Origin.GATEWAY)
                        .count(),
                ledger.advances().size(),
                ledger.adjustments().size(),
                (int) ledger.payments().stream()
                        .filter(payment -> payment.reversalOf() != null)
                        .count(),
                duplicates(received));
    }

    private static List<String> duplicates(List<ReceiptView> received) {
        return received.stream()
                .filter(payment ->
                        !payment.docNumber().isEmpty() && payment.state().equals("Complete"))
                .collect(Collectors.groupingBy(ReceiptView::docNumber, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
