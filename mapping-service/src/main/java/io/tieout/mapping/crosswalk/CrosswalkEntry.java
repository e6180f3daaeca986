package io.tieout.mapping.crosswalk;

import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatedRecord;
import io.tieout.model.outcome.DocumentKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A billing document and its record in Intacct.
 *
 * @param documentId customer id, invoice id or transaction id
 * @param intacctId CUSTOMERID, RECORDID of the invoice or DOCNUMBER of the payment
 * @param recordNo RECORDNO as last seen
 * @param entityId the entity in which a command of ours made it; null for the top level, and for a record that was only read
 * @param date accounting date of a record that a command of ours made; null else, and for master data
 * @param deleted the record is no longer in Intacct
 */
public record CrosswalkEntry(
        TenantId tenant,
        DocumentKind kind,
        String documentId,
        String intacctId,
        String recordNo,
        @Nullable String entityId,
        @Nullable LocalDate date,
        boolean deleted) {

    /** The record that a command of ours made for a document. */
    public static CrosswalkEntry made(DocumentKey document, CreatedRecord record, String recordNo) {
        return new CrosswalkEntry(
                document.tenant(),
                document.kind(),
                document.id(),
                record.id(),
                recordNo,
                record.entityId(),
                record.date(),
                false);
    }

    /** A record that was read and that no document is known of: both sides use its id. */
    public static CrosswalkEntry read(DocumentKey record, String recordNo) {
        return new CrosswalkEntry(
                record.tenant(), record.kind(), record.id(), record.id(), recordNo, null, null, false);
    }

    public DocumentKey documentKey() {
        return new DocumentKey(tenant, kind, documentId);
    }

    public DocumentKey intacctKey() {
        return new DocumentKey(tenant, kind, intacctId);
    }

    public CrosswalkEntry withRecordNo(String seen) {
        return new CrosswalkEntry(tenant, kind, documentId, intacctId, seen, entityId, date, false);
    }

    public CrosswalkEntry gone() {
        return new CrosswalkEntry(tenant, kind, documentId, intacctId, recordNo, entityId, date, true);
    }
}
