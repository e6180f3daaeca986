package io.tieout.mapping.crosswalk;

import io.tieout.model.erp.ErpInvoice.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds entries of the crosswalk against the records that were read, and says what has to be written. An entry names one record; it goes
 * on naming it as long as that record stands. An invoice that Order Entry recreates has a new record number under the same invoice number
 * (vendor's documentation of AR invoices): when the old record is gone, its entry names the one that is left. Two that stand at once are
 * ambiguous: the entry keeps the one it has, and whoever pays has to look at all.
 */
public final class Sightings {

    private final Map<DocumentKey, CrosswalkEntry> byIntacctId;
    private final Map<DocumentKey, CrosswalkEntry> changed = new HashMap<>();

    /** @param byIntacctId the entries as they stand now, by Intacct's id */
    public Sightings(Map<DocumentKey, CrosswalkEntry> byIntacctId) {
        this.byIntacctId = new HashMap<>(byIntacctId);
    }

    /** A customer is there; its id is unique in Intacct, so it is the one. */
    public void customer(DocumentKey record, String recordNo) {
        entry(record).ifPresent(entry -> changeTo(entry.withRecordNo(recordNo)));
    }

    /** @param records all that were read under the number, in whatever standing */
    public void invoices(DocumentKey number, List<InvoiceRecord> records) {
        entry(number).ifPresent(entry -> changeTo(following(entry, records)));
    }

    /** The entry of a record, if it has one. */
    public Optional<CrosswalkEntry> entry(DocumentKey record) {
        return Optional.ofNullable(byIntacctId.get(record));
    }

    /** What has to be written. */
    public Collection<CrosswalkEntry> changed() {
        return changed.values();
    }

    private static CrosswalkEntry following(CrosswalkEntry entry, List<InvoiceRecord> records) {
        List<InvoiceRecord> standing =
                records.stream().filter(InvoiceRecord::isStanding).toList();
        Optional<InvoiceRecord> own = records.stream()
                .filter(record -> record.recordNo().equals(entry.recordNo()))
                .findFirst();
        if (own.map(InvoiceRecord::isStanding)
                .orElse(!entry.deleted())) { // one that was posted may not have been read yet
            return entry.withRecordNo(entry.recordNo());
        }
        if (!standing.isEmpty()) {
            return entry.withRecordNo(standing.getLast().recordNo());
        }
        return own.filter(record -> record.standing() == Standing.DELETED).isPresent() ? entry.gone() : entry;
    }

    private void changeTo(CrosswalkEntry entry) {
        if (!entry.equals(byIntacctId.put(entry.intacctKey(), entry))) {
            changed.put(entry.documentKey(), entry);
        }
    }
}
