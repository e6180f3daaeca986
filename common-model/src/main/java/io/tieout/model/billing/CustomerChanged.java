package io.tieout.model.billing;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer was created or changed in billing.
 *
 * @param currency ISO 4217; null means the tenant's base currency
 * @param termName payment term such as {@code Net 30}
 */
public record CustomerChanged(
        CustomerId customerId,
        String name,
        @Nullable String email,
        @Nullable String currency,
        @Nullable String termName)
        implements Payload {

    public CustomerChanged {
        Required.present(customerId, "customerId");
        Required.present(name, "name");
        Required.currencyIfGiven(currency, "currency");
    }

    @Override
    public String orderingKey() {
        return customerId.value();
    }
}
