package io.tieout.mapping.crosswalk;

import io.tieout.model.billing.BillingDocument;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;

/**
 * One document of one tenant.
 *
 * @param id billing's id or Intacct's, depending on who asks
 */
public record DocumentKey(TenantId tenant, DocumentKind kind, String id) implements Comparable<DocumentKey> {

    public static DocumentKey of(TenantId tenant, BillingDocument document) {
        return new DocumentKey(tenant, document.kind(), document.documentId());
    }

    /** Rows are locked in this order, so that two transactions never wait for each other. */
    @Override
    public int compareTo(DocumentKey other) {
        int byTenant = tenant.value().compareTo(other.tenant.value());
        if (byTenant != 0) {
            return byTenant;
        }
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
