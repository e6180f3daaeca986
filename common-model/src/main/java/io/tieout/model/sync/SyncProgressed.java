package io.tieout.model.sync;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.RunId;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is. The counts are totals since the run began, so that a lost or repeated event does no harm.
 *
 * @param counts one for each object that the run has begun to read
 * @param apiCalls requests made to Intacct so far
 * @param problem present for {@code FAILED}
 * @param at UTC
 * @param remaining how many records of the object that is being read Intacct announces beyond those that were read; null where it did not say
 * @param skipped the first {@value #MOST_SKIPPED} records that were left out; null for none. How many there are in all is in the counts
 */
public record SyncProgressed(
        RunId runId,
        Stage stage,
        List<Count> counts,
        int apiCalls,
        @Nullable Problem problem,
        Instant at,
        @Nullable Long remaining,
        @Nullable List<SkippedRecord> skipped)
        implements Payload {

    /** More than a person reads; all of them are the connector's unread records. */
    public static final int MOST_SKIPPED = 100;

    /** The stages of a run; the last three are final. */
    public enum Stage {
        STARTED,
        READING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /**
     * Records of one object.
     *
     * @param read how many Intacct returned
     * @param published how many of these had changed
     * @param skipped how many could not be translated; each is logged and listed with its reason
     * @param removed how many of the published ones are no longer in Intacct; null for none
     */
    public record Count(
            SyncObject object,
            int read,
            int published,
            int skipped,
            @Nullable Integer removed) {

        public Count(SyncObject object, int read, int published, int skipped) {
            this(object, read, published, skipped, null);
        }

        /** Of records that are gone, found otherwise than by reading them. */
        public static Count removed(SyncObject object, int records) {
            return new Count(object, 0, records, 0, records == 0 ? null : Integer.valueOf(records));
        }

        /** The same with these added. */
        public Count plus(Count more) {
            int gone = (removed == null ? 0 : removed) + (more.removed == null ? 0 : more.removed);
            return new Count(
                    object,
                    read + more.read,
                    published + more.published,
                    skipped + more.skipped,
                    gone == 0 ? null : Integer.valueOf(gone));
        }

        public Count {
            Required.present(object, "counts.object");
        }
    }

    public SyncProgressed {
        Required.present(runId, "runId");
        Required.present(stage, "stage");
        counts = Required.listOf(counts, "counts");
        Required.present(at, "at");
        Required.that(stage != Stage.FAILED || problem != null, "\"problem\" is missing of a failed run");
        skipped = skipped == null || skipped.isEmpty() ? null : Required.listOf(skipped, "skipped");
    }

    /** Without what is not known of every run. */
    public SyncProgressed(
            RunId runId, Stage stage, List<Count> counts, int apiCalls, @Nullable Problem problem, Instant at) {
        this(runId, stage, counts, apiCalls, problem, at, null, null);
    }

    @Override
    public String orderingKey() {
        return "";
    }
}
