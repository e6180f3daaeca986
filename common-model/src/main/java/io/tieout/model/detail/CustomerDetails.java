package io.tieout.model.detail;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says beside its name.
 *
 * @param parentId CUSTOMERID of the customer that it belongs to; null for none
 * @param onHold whether credit is held: no new invoices; null where it could not be read
 * @param displayContact null where it could not be read or says nothing; likewise the others
 * @param customFields the customer's custom fields by their ids in Intacct; those without a value are absent
 */
public record CustomerDetails(
        @Nullable String parentId,
        @Nullable Boolean onHold,
        @Nullable Contact displayContact,
        @Nullable Contact billTo,
        @Nullable Contact shipTo,
        @Nullable Map<String, String> customFields) {

    public CustomerDetails {
        customFields = customFields == null || customFields.isEmpty() ? null : new TreeMap<>(customFields);
    }

    /** A person or place; at least one of the two is given. */
    public record Contact(@Nullable String name, @Nullable String email) {}
}
