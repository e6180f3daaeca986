package io.tieout.model.sync;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.outcome.DocumentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of Intacct that Tieout could not understand, or that it understands again: as long as there is one, no sum over the
 * company's records is complete, and the tie-out says so.
 *
 * @param recordNo Intacct's record number, or what stood in its place
 * @param number the number or id of the document, where it could be read
 * @param reason one sentence; present while it is unread
 * @param at UTC
 */
public record RecordUnread(
        DocumentKind kind,
        String recordNo,
        @Nullable String number,
        @Nullable String reason,
        boolean unread,
        Instant at)
        implements Payload {

    public RecordUnread {
        Required.present(kind, "kind");
        Required.present(recordNo, "recordNo");
        Required.that(!unread || reason != null, "\"reason\" is missing of an unread record");
        Required.present(at, "at");
    }

    @Override
    public String orderingKey() {
        return "";
    }
}
