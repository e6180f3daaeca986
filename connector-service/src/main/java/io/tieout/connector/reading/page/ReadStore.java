package io.tieout.connector.reading.page;

import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.Change;
import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.connector.reading.record.SeenRecords;
import io.tieout.connector.reading.record.UnreadChanges;
import io.tieout.connector.reading.record.UnreadRecords;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a page brought, together with the run's new position. */
@Component
class ReadStore {

    private final ReadRecords records;
    private final UnreadRecords unread;
    private final SeenRecords seen;
    private final SyncCursors cursors;
    private final SettledAnswers settled;
    private final RunsUnderWay runs;
    private final Clock clock;

    ReadStore(
            ReadRecords records,
            UnreadRecords unread,
            SeenRecords seen,
            SyncCursors cursors,
            SettledAnswers settled,
            RunsUnderWay runs,
            Clock clock) {
        this.records = records;
        this.unread = unread;
        this.seen = seen;
        this.cursors = cursors;
        this.settled = settled;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Of one page.
     *
     * @param cursor what the cursor is called
     * @param reached where it moves; null for a page that moves none
     * @param answer what becomes of the answer that was settled before
     */
    record Page(
            String book,
            SyncObject object,
            List<? extends Change<?>> changes,
            UnreadChanges unread,
            String cursor,
            @Nullable Instant reached,
            Seen seen,
            Settling answer) {}

    /**
     * The records of a page, for a run that looks for what is missing in the end.
     *
     * @param unnumbered whether one of them has a number that cannot be read
     */
    record Seen(List<String> recordNos, boolean unnumbered) {
        static final Seen NOTHING = new Seen(List.of(), false);
    }

    /** @param run with its new progress */
    @Transactional
    public void keep(SyncRun run, Page page) {
        TenantId tenant = run.tenant();
        records.keep(tenant, page.book(), page.object(), page.changes());
        unread.keep(tenant, page.book(), page.object(), page.unread().seen(), clock.instant());
        unread.forget(tenant, page.book(), page.object(), page.unread().over());
        Conditions conditions = run.progress().conditions();
        if (page.reached() != null && conditions != null) {
            cursors.moveTo(
                    tenant,
                    page.book(),
                    page.cursor(),
                    page.reached(),
                    conditions.formatting().offset(),
                    clock.instant());
        }
        settled.keep(tenant, page.book(), page.answer());
        if (run.everything()) {
            seen.keep(
                    tenant,
                    run.id(),
                    page.object(),
                    page.seen().recordNos(),
                    page.seen().unnumbered());
        }
        runs.moveOn(run);
    }

    @Transactional
    public void moveOn(SyncRun run) {
        runs.moveOn(run);
    }
}
