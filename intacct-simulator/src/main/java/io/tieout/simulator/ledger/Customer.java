package io.tieout.simulator.ledger;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A customer.
 *
 * @param fields every other field that was given, by upper-case name, contact fields with a dot (DISPLAYCONTACT.EMAIL1)
 * @param totalDue what its posted invoices and adjustments still owe, in base currency
 */
public record Customer(
        long recordNo,
        String customerId,
        String name,
        Map<String, String> fields,
        boolean active,
        BigDecimal totalDue,
        Trail trail)
        implements LedgerRecord {

    public static final String OBJECT = "CUSTOMER";

    public Customer {
        fields = Map.copyOf(fields);
    }

    @Override
    public String object() {
        return OBJECT;
    }

    @Override
    public String naturalKey() {
        return customerId;
    }

    @Override
    public Customer withTrail(Trail changed) {
        return new Customer(recordNo, customerId, name, fields, active, totalDue, changed);
    }

    /** The same customer under another name. */
    public Customer named(String other, Trail at) {
        return new Customer(recordNo, customerId, other, fields, active, totalDue, at);
    }

    Customer owing(BigDecimal difference) {
        return new Customer(recordNo, customerId, name, fields, active, totalDue.add(difference), trail);
    }
}
