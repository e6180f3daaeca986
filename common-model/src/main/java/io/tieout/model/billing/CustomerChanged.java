package io.tieout.model.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.outcome.DocumentKind;
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
        implements BillingDocument {

    public CustomerChanged {
        Required.present(customerId, "customerId");
        Required.present(name, "name");
        Required.currencyIfGiven(currency, "currency");
    }

    @Override
    @JsonIgnore
    public DocumentKind kind() {
        return DocumentKind.CUSTOMER;
    }

    @Override
    @JsonIgnore
    public String documentId() {
        return customerId.value();
    }
}
