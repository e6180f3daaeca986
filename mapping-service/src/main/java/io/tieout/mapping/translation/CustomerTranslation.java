package io.tieout.mapping.translation;

import io.tieout.mapping.translation.Translation.AlreadyThere;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.intacct.CreateCustomer;
import java.util.regex.Pattern;

/**
 * A customer of billing becomes a CUSTOMER with the same id. A change of a customer that stands in Intacct already is not written
 * there: the accountants' side owns its master data.
 */
final class CustomerTranslation {

    static final int LONGEST_ID = 20;

    /** What surely needs no escaping in queries and no quoting in imports. Intacct itself may allow more. */
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_ID + "}");

    private CustomerTranslation() {}

    static Translation of(CustomerChanged customer, Circumstances known) {
        if (known.ids().customer(customer.customerId()).isPresent()) {
            return new AlreadyThere("Customer %s stands in Intacct already; its change in billing is not written there"
                    .formatted(customer.customerId()));
        }
        String id = customer.customerId().value();
        if (!SAFE_ID.matcher(id).matches()) {
            return new Parked(Problems.customerIdUnusable(customer.customerId()));
        }
        return new Written(new CreateCustomer(
                CommandIds.of(known.tenant(), customer),
                known.revision(),
                known.origin(customer),
                null,
                id,
                customer.name(),
                customer.email(),
                customer.currency(),
                customer.termName()));
    }
}
