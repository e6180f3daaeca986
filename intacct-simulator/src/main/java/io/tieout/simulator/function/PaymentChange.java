package io.tieout.simulator.function;

import io.tieout.simulator.ledger.Application;
import io.tieout.simulator.ledger.Funding;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.receivables.Amounts;
import io.tieout.simulator.receivables.ReceiptDraft;
import io.tieout.simulator.receivables.ReceiptDraft.DetailDraft;
import io.tieout.simulator.xml.Element;
import java.time.LocalDate;
import java.util.List;

/** What an update makes of a draft payment: each field that is given replaces the old one, the details as a whole. */
final class PaymentChange {

    private PaymentChange() {}

    static ReceiptDraft of(Receipt old, Element element, Invocation in) {
        Funding funding = GenericValues.funding(element);
        boolean movesFunds = funding.bank() != null || funding.undeposited() != null || funding.batch() != null;
        LocalDate received = GenericValues.optionalDate(element, "RECEIPTDATE", in);
        LocalDate paid = GenericValues.optionalDate(element, "PAYMENTDATE", in);
        return new ReceiptDraft(
                old.kind(),
                given(element, "DOCNUMBER", old.docNumber()),
                given(element, "CUSTOMERID", old.customerId()),
                given(element, "PAYERNAME", old.payerName()),
                given(element, "PAYMENTMETHOD", old.method()),
                given(element, "DESCRIPTION", old.description()),
                movesFunds ? funding : old.funding(),
                received == null ? old.receiptDate() : received,
                paid == null ? old.paymentDate() : paid,
                given(
                        element,
                        "CURRENCY",
                        element.childIgnoringCase("ARPYMTDETAILS").isPresent()
                                ? ""
                                : old.money().currency()),
                GenericValues.rate(element),
                PaymentObject.amountToPay(element),
                element.childIgnoringCase("OVERPAYMENTAMOUNT").isPresent()
                        ? Amounts.orZero("OVERPAYMENTAMOUNT", element.field("OVERPAYMENTAMOUNT"))
                        : old.credit(),
                true,
                element.childIgnoringCase("ARPYMTDETAILS").isPresent() ? PaymentObject.details(element) : details(old),
                List.of());
    }

    private static String given(Element element, String name, String otherwise) {
        return element.childIgnoringCase(name).map(Element::text).orElse(otherwise);
    }

    private static List<DetailDraft> details(Receipt old) {
        return old.applications().stream().map(PaymentChange::detail).toList();
    }

    private static DetailDraft detail(Application old) {
        return new DetailDraft(old.targetObject(), old.targetKey(), old.entryKey(), old.cash(), old.discount(), null);
    }
}
