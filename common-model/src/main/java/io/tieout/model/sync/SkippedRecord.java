package io.tieout.model.sync;

import io.tieout.model.event.Required;
import org.jspecify.annotations.Nullable;

/**
 * A record of Intacct that a run had to leave out.
 *
 * @param number the number or id by which people know it; null where it could not be read
 * @param reason one sentence
 */
public record SkippedRecord(
        SyncObject object, String recordNo, @Nullable String number, String reason) {

    public SkippedRecord {
        Required.present(object, "skipped.object");
        Required.present(recordNo, "skipped.recordNo");
        Required.present(reason, "skipped.reason");
    }
}
