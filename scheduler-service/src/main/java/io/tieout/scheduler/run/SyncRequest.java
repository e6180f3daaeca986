package io.tieout.scheduler.run;

import io.tieout.model.sync.SyncObject;
import io.tieout.starter.web.InvalidRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of Sync Now; all of it may be left out.
 *
 * @param objects what to read; absent for everything that can be read
 * @param everything true reads from the beginning; absent for false
 * @param again true tells also what has not changed; absent for false
 */
record SyncRequest(
        @Nullable List<@Nullable String> objects,
        @Nullable Boolean everything,
        @Nullable Boolean again) {

    static final SyncRequest DEFAULT = new SyncRequest(null, null);

    SyncRequest(@Nullable List<@Nullable String> objects, @Nullable Boolean everything) {
        this(objects, everything, null);
    }

    /** @throws InvalidRequest if the list is empty or names something that cannot be read */
    List<SyncObject> wantedObjects() {
        if (objects == null) {
            return RunOrder.ALL_OBJECTS;
        }
        if (objects.isEmpty()) {
            throw new InvalidRequest(
                    "\"objects\" is empty; name some of %s, or leave it out for all".formatted(RunOrder.ALL_OBJECTS));
        }
        return objects.stream().map(SyncRequest::object).toList();
    }

    boolean wantsEverything() {
        return Boolean.TRUE.equals(everything);
    }

    boolean isToldAgain() {
        return Boolean.TRUE.equals(again);
    }

    private static SyncObject object(@Nullable String name) {
        return Arrays.stream(SyncObject.values())
                .filter(object -> object.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("\"objects\" names %s, which cannot be read; name some of %s"
                        .formatted(name, RunOrder.ALL_OBJECTS)));
    }
}
