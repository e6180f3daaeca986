package io.tieout.simulator.oracle;

import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Origin;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as the dump shows it; {@code totalDue} in base currency. */
public record CustomerView(
        long recordNo,
        String customerId,
        String name,
        boolean active,
        BigDecimal totalDue,
        Map<String, String> fields,
        Origin origin,
        @Nullable String controlId) {

    static CustomerView of(Customer customer) {
        return new CustomerView(
                customer.recordNo(),
                customer.customerId(),
                customer.name(),
                customer.active(),
                customer.totalDue(),
                customer.fields(),
                customer.trail().origin(),
                customer.trail().controlId());
    }
}
