package io.tieout.console.payments;

import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.Filter;
import io.tieout.console.list.Filter.Option;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import io.tieout.console.page.Links;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.stream.Stream;

/** The list of payments. */
public final class PaymentList {

    static final String STATE = "state";
    static final String Q = "q";
    static final String CUSTOMER = "customer";
    static final String CODE = "code";

    private static final List<Option> CAUSES = Stream.of(ProblemCode.values())
            .map(code -> new Option(code.name(), code.meaning()))
            .toList();

    private PaymentList() {}

    /** @param tenant whose payments the links lead to */
    public static ListKind<Payment> of(String tenant) {
        return new ListKind<>(
                "payments",
                "Payments",
                List.of(
                        Column.of(
                                "Payment",
                                "p-c",
                                payment -> new Cell.Link(
                                        payment.paymentId(), Links.payment(tenant, payment.transactionId()))),
                        Column.of("Customer", "p-a clip", payment -> new Cell.Text(PaymentWords.customer(payment))),
                        Column.of("Date", "p-m nowrap", payment -> new Cell.Day(payment.effectiveDate())),
                        Column.of(
                                "Method",
                                "p-x w nowrap",
                                payment -> new Cell.Text(PaymentWords.method(payment.method()))),
                        Column.of("In billing", "p-x", payment -> new Cell.Mark(PaymentWords.inBilling(payment))),
                        Column.of("In Intacct", "p-d", payment -> new Cell.Mark(PaymentWords.inIntacct(payment))),
                        Column.amount("Amount", "p-b", payment -> new Cell.Amount(payment.amount()))),
                List.of(
                        Filter.search(Q, "Payment, customer, invoice, reference or record number"),
                        new Filter(
                                STATE,
                                "In Intacct",
                                "Any",
                                List.of(
                                        new Option("POSTED", "Recorded"),
                                        new Option("REQUESTED", "On its way"),
                                        new Option("WAITING", "Waits"),
                                        new Option("PARKED", "Needs attention"),
                                        new Option("REJECTED", "Refused"),
                                        new Option("DISMISSED", "Ignored"))),
                        Filter.given(CUSTOMER, "Customer", List.of()),
                        Filter.given(CODE, "Cause", CAUSES)),
                new Words(
                        "No payment has come from billing yet",
                        "The first one appears here within seconds of being taken.",
                        "No payment matches this filter",
                        "Newest first"));
    }
}
