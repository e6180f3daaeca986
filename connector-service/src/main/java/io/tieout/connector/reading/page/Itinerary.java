package io.tieout.connector.reading.page;

import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.model.sync.SyncObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which phase comes after which, and from when on each reads. */
@Component
class Itinerary {

    /** By how much clocks may differ. */
    private static final Duration LITTLE = Duration.ofMinutes(5);

    /** From the westernmost zone to the easternmost. */
    private static final Duration WIDEST = Duration.ofHours(26);

    /** By how much summer time differs. */
    private static final Duration SUMMER = Duration.ofHours(1);

    private final SyncCursors cursors;
    private final ReadingProperties properties;
    private final Clock clock;

    Itinerary(SyncCursors cursors, ReadingProperties properties, Clock clock) {
        this.cursors = cursors;
        this.properties = properties;
        this.clock = clock;
    }

    /** The first position in an object. */
    Position begin(SyncRun run, String book, RecordKind<?> kind) {
        return atStartOf(phases(kind, run).getFirst(), run, book, kind);
    }

    /** The first position of the phase after this one, or null at the end of the object. */
    @Nullable
    Position next(Phase phase, SyncRun run, String book, RecordKind<?> kind) {
        List<Phase> phases = phases(kind, run);
        int next = phases.indexOf(phase == Phase.NUMBERED ? Phase.CHANGED : phase) + 1;
        return next == phases.size() ? null : atStartOf(phases.get(next), run, book, kind);
    }

    /** A run that reads everything looks at its end for what is gone. */
    private static List<Phase> phases(RecordKind<?> kind, SyncRun run) {
        if (!run.everything()) {
            return kind.phasesOfChanges();
        }
        return kind.phases().contains(Phase.DELETED)
                ? Stream.concat(kind.phases().stream(), Stream.of(Phase.ABSENT)).toList()
                : kind.phases();
    }

    private Position atStartOf(Phase phase, SyncRun run, String book, RecordKind<?> kind) {
        return Position.atStartOf(phase, since(phase, run, book, kind.object()));
    }

    private Instant since(Phase phase, SyncRun run, String book, SyncObject object) {
        Instant early = cursors.reached(run.tenant(), book, cursor(phase, object))
                .map(reached -> earlyEnough(reached, run))
                .orElse(null);
        if (phase == Phase.DELETED && early == null) {
            // What was deleted before anything was read was never published.
            return clock.instant().minus(properties.overlap());
        }
        boolean all = phase == Phase.DELETED ? run.everything() : run.readsFromTheBeginning();
        return all || early == null ? Instant.EPOCH : early;
    }

    /**
     * Records are stamped before they are committed: the overlap. The cursor was reckoned by the offset of its time: the difference
     * to today's, should it have been wrong or winter have begun since. A time of summer that is asked for in winter may be meant an
     * hour later than it is written. A cursor in the future says nothing but that it was reckoned wrongly, by a day at most.
     */
    private Instant earlyEnough(SyncCursors.Reached reached, SyncRun run) {
        Instant now = clock.instant();
        Instant believed = reached.at().isAfter(now.plus(LITTLE)) ? now.minus(WIDEST) : reached.at();
        return believed.minus(Duration.ofSeconds(Math.abs((long) reached.offsetSeconds() - offsetSeconds(run))))
                .minus(properties.overlap())
                .minus(SUMMER);
    }

    private static int offsetSeconds(SyncRun run) {
        Conditions conditions = run.progress().conditions();
        return conditions == null ? 0 : conditions.formatting().offsetSeconds();
    }

    /** Where a cursor stands that has nothing to stand at: a phase that began here found nothing. */
    Instant nothingSince(Position position) {
        return position.since().equals(Instant.EPOCH)
                ? clock.instant()
                : position.since().plus(properties.overlap()).plus(SUMMER);
    }

    /** What the cursor of a phase is called. */
    static String cursor(Phase phase, SyncObject object) {
        return phase == Phase.DELETED ? object.name() + "_DELETED" : object.name();
    }
}
