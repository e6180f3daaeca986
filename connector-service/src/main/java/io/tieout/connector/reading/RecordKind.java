package io.tieout.connector.reading;

import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.sync.SyncObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object of Intacct that is read: its names, and how its records are told in our own words.
 *
 * @param <R> a row as it comes from the gateway
 * @param <P> what is published of it
 */
sealed interface RecordKind<R, P extends Payload> permits CustomerKind, InvoiceKind {

    SyncObject object();

    /** In the words of an error message: "customers". */
    String plural();

    /** The object's name in Intacct. */
    String intacctName();

    List<String> fields();

    Class<R> row();

    /** The field with the time of creation, for records that have no time of modification. */
    String createdField();

    List<Phase> phases();

    EventType<P> eventType();

    Class<P> payload();

    String recordNo(R row);

    /** WHENMODIFIED as received. */
    String modifiedAt(R row);

    P translate(R row) throws Untranslatable;

    /** The same without the time of modification, which alone is no change. */
    P content(P payload);

    /** The last known state of a record, marked as deleted; null where deletions are not followed. */
    @Nullable
    P deleted(P last);

    /** Intacct writes an empty text where there is no value. */
    static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }
}
