package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.receivables.KeepingCustomers;
import io.tieout.simulator.xml.Element;
import java.util.Map;
import java.util.Optional;

/** CUSTOMER for the generic functions. */
final class CustomerObject implements GenericObject {

    @Override
    public String name() {
        return Customer.OBJECT;
    }

    @Override
    public LedgerRecord create(Element element, Invocation in) {
        return KeepingCustomers.create(in.work(), in.actor(), fields(element));
    }

    @Override
    public LedgerRecord update(Element element, Invocation in) {
        Map<String, String> fields = fields(element);
        String recordNo = fields.getOrDefault("RECORDNO", "");
        String id = fields.getOrDefault("CUSTOMERID", "");
        Optional<Customer> customer = recordNo.isEmpty()
                ? in.work().customer(id)
                : in.work()
                        .find(Customer.OBJECT, LegacyValues.number("RECORDNO", recordNo))
                        .map(Customer.class::cast);
        return KeepingCustomers.update(
                in.work(),
                in.actor(),
                customer.orElseThrow(() -> FunctionRefused.invalid(
                        "Cannot find customer with key '" + (recordNo.isEmpty() ? id : recordNo) + "' to update.",
                        "Provide the RECORDNO or CUSTOMERID of an existing customer.")),
                fields);
    }

    private static Map<String, String> fields(Element element) {
        Map<String, String> fields = GenericObject.flat(element);
        rename(fields, "DELIVERYOPTIONS", "DELIVERY_OPTIONS");
        rename(fields, "DISPLAYCONTACT.MAILADDRESS.COUNTRYCODE", "DISPLAYCONTACT.MAILADDRESS.ISOCOUNTRYCODE");
        return fields;
    }

    private static void rename(Map<String, String> fields, String from, String to) {
        String value = fields.remove(from);
        if (value != null) {
            fields.put(to, value);
        }
    }
}
