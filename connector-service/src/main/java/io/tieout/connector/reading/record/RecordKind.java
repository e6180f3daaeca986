package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object of Intacct that is read: its names, and how its records are told in our own words.
 *
 * @param <P> what is published of it
 */
public sealed interface RecordKind<P extends Payload> permits CustomerKind, InvoiceKind, ReceiptKind, AdjustmentKind {

    SyncObject object();

    /** In the words of an error message: "customers". */
    String plural();

    /** Likewise: "customer". */
    String singular();

    /** The object's name in Intacct. */
    String intacctName();

    List<String> fields();

    /** The field with the time of creation, for records that have no time of modification. */
    String createdField();

    /** The field with the document's date, by which what is older than the start date is left out; null for what is always read. */
    default @Nullable String documentDateField() {
        return null;
    }

    List<Phase> phases();

    /** Of these, what a run goes through that reads only what changed: each costs a transaction every hour. */
    default List<Phase> phasesOfChanges() {
        return phases();
    }

    EventType<P> eventType();

    Class<P> payload();

    default String recordNo(Row row) {
        return row.get("RECORDNO");
    }

    /** WHENMODIFIED as received. */
    default String modifiedAt(Row row) {
        return row.get("WHENMODIFIED");
    }

    /** The number or id by which people know it, as received. */
    String documentNo(Row row);

    DocumentKind documentKind();

    /** Every date and time of the record, as received. */
    List<String> dates(Row row);

    /** Fields without which a record can still be told: a company that does not have one may refuse to be asked for it. */
    List<String> dispensable();

    /** Which records something is due on; null where nothing can be. */
    default Filter.@Nullable Comparison outstanding() {
        return null;
    }

    /** What is read beside the records. */
    default List<Part> parts() {
        return List.of();
    }

    /**
     * Whether a company that does not let it be read is read without it: what is nice to know is not worth the run. The run says so.
     */
    default boolean isOptional() {
        return false;
    }

    /**
     * @param recordNo of the row, in its one spelling
     * @param parts what was read beside the page
     */
    P translate(Row row, String recordNo, Parts parts, Conditions conditions) throws Untranslatable;

    P withRevision(P payload, long revision);

    /** The same without the time of modification and the revision, which alone are no change. */
    P content(P payload);

    /** Of the content, what is kept until the record is deleted: without what may be long. */
    default P kept(P content) {
        return content;
    }

    /** The last known state of a record, marked as deleted; null where deletions are not followed. */
    @Nullable
    P deleted(P last);
}
