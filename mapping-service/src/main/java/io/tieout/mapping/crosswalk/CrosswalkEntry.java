package io.tieout.mapping.crosswalk;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;

/**
 * A billing document and its record in Intacct.
 *
 * @param documentId customer id, invoice id or transaction id
 * @param intacctId CUSTOMERID, RECORDID of the invoice or DOCNUMBER of the payment
 * @param recordNo RECORDNO as last seen
 * @param deleted the record is no longer in Intacct
 */
public record CrosswalkEntry(
        TenantId tenant, DocumentKind kind, String documentId, String intacctId, String recordNo, boolean deleted) {

    public DocumentKey documentKey() {
        return new DocumentKey(tenant, kind, documentId);
    }

    public DocumentKey intacctKey() {
        return new DocumentKey(tenant, kind, intacctId);
    }

    public CrosswalkEntry withRecordNo(String seen) {
        return new CrosswalkEntry(tenant, kind, documentId, intacctId, seen, false);
    }

    public CrosswalkEntry gone() {
        return new CrosswalkEntry(tenant, kind, documentId, intacctId, recordNo, true);
    }
}
