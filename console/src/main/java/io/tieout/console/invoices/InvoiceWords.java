package io.tieout.console.invoices;

import io.tieout.console.api.PaymentApi.Invoice;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;

/** What a person reads of an invoice. */
public final class InvoiceWords {

    private InvoiceWords() {}

    public static State inIntacct(Invoice invoice) {
        return switch (invoice.standing()) {
            case "OPEN" -> State.of(Shape.RECORDED, "Open");
            case "PAID" -> State.of(Shape.TIED, "Paid");
            case "DRAFT" -> State.of(Shape.CARE, "Draft");
            case "REVERSED" -> State.of(Shape.OFF, "Reversed");
            case "DELETED" -> State.of(Shape.DIFFERS, "Deleted in Intacct");
            case "POSTED" -> State.of(Shape.RECORDED, "Recorded, not read yet");
            default ->
                invoice.problem() == null
                        ? State.of(Shape.WAITING, "Not in Intacct yet")
                        : State.of(Shape.DIFFERS, "Not in Intacct");
        };
    }

    public static String customer(Invoice invoice) {
        if (invoice.customerName() != null) {
            return invoice.customerName();
        }
        return invoice.customerId() == null ? "" : invoice.customerId();
    }
}
