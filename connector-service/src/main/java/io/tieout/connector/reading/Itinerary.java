package io.tieout.connector.reading;

import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which phase comes after which, and from when on each reads. */
@Component
class Itinerary {

    private final SyncCursors cursors;
    private final ReadingProperties properties;
    private final Clock clock;

    Itinerary(SyncCursors cursors, ReadingProperties properties, Clock clock) {
        this.cursors = cursors;
        this.properties = properties;
        this.clock = clock;
    }

    /** The first position in an object. */
    Position begin(SyncRun run, String book, RecordKind<?, ?> kind) {
        return atStartOf(kind.phases().getFirst(), run, book, kind);
    }

    /** The first position of the phase after this one, or null at the end of the object. */
    @Nullable
    Position next(Phase phase, SyncRun run, String book, RecordKind<?, ?> kind) {
        List<Phase> phases = kind.phases();
        int next = phases.indexOf(phase) + 1;
        return next == phases.size() ? null : atStartOf(phases.get(next), run, book, kind);
    }

    private Position atStartOf(Phase phase, SyncRun run, String book, RecordKind<?, ?> kind) {
        return Position.atStartOf(phase, since(phase, run, book, kind.object()));
    }

    private Instant since(Phase phase, SyncRun run, String book, SyncObject object) {
        TenantId tenant = run.tenant();
        Instant overlapped = cursors.reached(tenant, book, cursor(phase, object))
                .map(reached -> reached.minus(properties.overlap()))
                .orElse(null);
        if (phase == Phase.DELETED) {
            // What was deleted before anything was read was never published.
            return overlapped == null ? clock.instant().minus(properties.overlap()) : overlapped;
        }
        return run.everything() || overlapped == null ? Instant.EPOCH : overlapped;
    }

    /** What the cursor of a phase is called. */
    static String cursor(Phase phase, SyncObject object) {
        return phase == Phase.DELETED ? object.name() + "_DELETED" : object.name();
    }
}
