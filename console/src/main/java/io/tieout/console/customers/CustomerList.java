package io.tieout.console.customers;

import io.tieout.console.api.PaymentApi.Customer;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.Filter;
import io.tieout.console.list.Filter.Option;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import io.tieout.console.page.Links;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.util.List;

/** The list of customers. */
final class CustomerList {

    static final String PLACE = "place";
    static final String Q = "q";

    private CustomerList() {}

    /** @param tenant whose customers the links lead to */
    static ListKind<Customer> of(String tenant) {
        return new ListKind<>(
                "customers",
                "Customers",
                List.of(
                        Column.of(
                                "Customer",
                                "p-a clip",
                                customer ->
                                        new Cell.Link(name(customer), Links.customer(tenant, customer.customerId()))),
                        Column.of("No.", "p-c nowrap", customer -> new Cell.Text(customer.customerId())),
                        Column.of("In billing", "p-x", customer -> new Cell.Mark(inBilling(customer))),
                        Column.of("In Intacct", "p-d", customer -> new Cell.Mark(inIntacct(customer)))),
                List.of(
                        Filter.search(Q, "Name or number"),
                        new Filter(
                                PLACE,
                                "Known",
                                "Anywhere",
                                List.of(
                                        new Option("BOTH", "On both sides"),
                                        new Option("BILLING", "Only in billing"),
                                        new Option("INTACCT", "Only in Intacct")))),
                new Words(
                        "No customer is known yet",
                        "They appear here as billing sends them, or as a sync reads them from Intacct.",
                        "No customer matches this filter",
                        "By number"));
    }

    static String name(Customer customer) {
        return customer.name() == null ? customer.customerId() : customer.name();
    }

    static State inBilling(Customer customer) {
        return customer.inBilling() ? State.quiet(Shape.RECORDED, "Yes") : State.of(Shape.OFF, "Not in billing");
    }

    static State inIntacct(Customer customer) {
        if (customer.inIntacct()) {
            return State.of(
                    Shape.RECORDED, customer.recordNo() == null ? "Recorded" : "Record\u00a0" + customer.recordNo());
        }
        return customer.problem() == null
                ? State.of(Shape.WAITING, "Not in Intacct yet")
                : State.of(Shape.DIFFERS, "Not in Intacct");
    }
}
