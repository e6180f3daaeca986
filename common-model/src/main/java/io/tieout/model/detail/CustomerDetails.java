package io.tieout.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * What a customer says beside its name.
 *
 * @param parentId CUSTOMERID of the customer that it belongs to; null for none
 * @param onHold whether credit is held: no new invoices; null where it could not be read
 * @param displayContact null where it could not be read or says nothing; likewise the others
 */
public record CustomerDetails(
        @Nullable String parentId,
        @Nullable Boolean onHold,
        @Nullable Contact displayContact,
        @Nullable Contact billTo,
        @Nullable Contact shipTo) {

    /** A person or place; at least one of the two is given. */
    public record Contact(@Nullable String name, @Nullable String email) {}
}
