package io.tieout.simulator.oracle;

import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.ledger.Work;
import java.util.List;
import java.util.Optional;

/**
 * A company's books at one moment, everything the gateway, the seed and the control API have written.
 *
 * @param payments ARPYMT: payments, uses of credits, and reversals of both
 */
public record Ledger(
        String company,
        List<CustomerView> customers,
        List<DocumentView> invoices,
        List<ReceiptView> payments,
        List<ReceiptView> advances,
        List<DocumentView> adjustments) {

    /** The books as they stand; taken while no writer is in the middle of anything. */
    public static Ledger of(io.tieout.simulator.company.Company company) {
        return company.books().write(work -> of(company.id(), work));
    }

    private static Ledger of(String company, Work work) {
        return new Ledger(
                company,
                work.all(Customer.OBJECT)
                        .map(Customer.class::cast)
                        .map(CustomerView::of)
                        .toList(),
                work.documents(DocumentKind.INVOICE).map(DocumentView::of).toList(),
                receipts(work, ReceiptKind.PAYMENT),
                receipts(work, ReceiptKind.ADVANCE),
                work.documents(DocumentKind.ADJUSTMENT).map(DocumentView::of).toList());
    }

    private static List<ReceiptView> receipts(Work work, ReceiptKind kind) {
        return work.all(kind.object())
                .map(Receipt.class::cast)
                .map(receipt -> ReceiptView.of(receipt, work))
                .toList();
    }

    public Optional<DocumentView> invoice(String number) {
        return invoices.stream()
                .filter(invoice -> invoice.number().equals(number))
                .findFirst();
    }

    public Optional<CustomerView> customer(String customerId) {
        return customers.stream()
                .filter(customer -> customer.customerId().equals(customerId))
                .findFirst();
    }

    /** All payments with this DOCNUMBER: more than one is what exactly-once tests look for. */
    public List<ReceiptView> paymentsByDocNumber(String docNumber) {
        return payments.stream()
                .filter(payment -> payment.docNumber().equals(docNumber))
                .toList();
    }

    public LedgerSummary summary() {
        return LedgerSummary.of(this);
    }
}
