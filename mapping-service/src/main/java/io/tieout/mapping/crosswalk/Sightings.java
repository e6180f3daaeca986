package io.tieout.mapping.crosswalk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Follows records as they are seen in Intacct, one after the other, and keeps their entries up to date in memory. An invoice that Order
 * Entry recreates has a new record number under the same invoice number (vendor's documentation of AR invoices); so news of the old
 * record says nothing about the document any more. Not thread-safe.
 */
public final class Sightings {

    private final Map<DocumentKey, CrosswalkEntry> byIntacctId;
    private final Map<DocumentKey, CrosswalkEntry> changed = new LinkedHashMap<>();

    /** @param byIntacctId the entries as they stand now, by Intacct's id */
    public Sightings(Map<DocumentKey, CrosswalkEntry> byIntacctId) {
        this.byIntacctId = new HashMap<>(byIntacctId);
    }

    /**
     * The record is there.
     *
     * @return its entry; empty if its id stands for another document in billing, so that it has none
     */
    public Optional<CrosswalkEntry> seen(DocumentKey record, String recordNo) {
        return entry(record).map(entry -> changeTo(entry.withRecordNo(recordNo)));
    }

    /**
     * The record is there no more.
     *
     * @return its entry; empty if another record has taken its place, or if it never had a billing document
     */
    public Optional<CrosswalkEntry> gone(DocumentKey record, String recordNo) {
        return entry(record).filter(entry -> entry.recordNo().equals(recordNo)).map(entry -> changeTo(entry.gone()));
    }

    /** The entry of a record, if it has one. */
    public Optional<CrosswalkEntry> entry(DocumentKey record) {
        return Optional.ofNullable(byIntacctId.get(record));
    }

    /** What has to be written. */
    public Collection<CrosswalkEntry> changed() {
        return changed.values();
    }

    private CrosswalkEntry changeTo(CrosswalkEntry entry) {
        if (!entry.equals(byIntacctId.put(entry.intacctKey(), entry))) {
            changed.put(entry.documentKey(), entry);
        }
        return entry;
    }
}
