package io.tieout.scheduler.run;

import io.tieout.model.sync.SyncObject;
import io.tieout.starter.web.InvalidRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of Sync Now; all of it may be left out.
 *
 * @param objects what to read; absent for customers and invoices
 * @param everything true reads from the beginning; absent for false
 */
record SyncRequest(
        @Nullable List<@Nullable String> objects, @Nullable Boolean everything) {

    static final SyncRequest DEFAULT = new SyncRequest(null, null);

    /** @throws InvalidRequest if the list is empty or names something that cannot be read */
    List<SyncObject> wantedObjects() {
        if (objects == null) {
            return RunOrder.ALL_OBJECTS;
        }
        if (objects.isEmpty()) {
            throw new InvalidRequest(
                    "\"objects\" is empty; name CUSTOMERS, INVOICES or both, or leave it out for both");
        }
        return objects.stream().map(SyncRequest::object).toList();
    }

    boolean wantsEverything() {
        return Boolean.TRUE.equals(everything);
    }

    private static SyncObject object(@Nullable String name) {
        return Arrays.stream(SyncObject.values())
                .filter(object -> object.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "\"objects\" names %s, which cannot be read; name CUSTOMERS, INVOICES or both"
                                .formatted(name)));
    }
}
