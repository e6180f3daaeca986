package io.tieout.connector.reading.page;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.reading.Progress;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.Change;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.Unread;
import io.tieout.connector.reading.record.UnreadChanges;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Payload;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.RecordUnread;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes what was read and how far the reading is. Returns when Kafka has acknowledged. */
@Component
public class Announcing {

    private final EventFactory events;
    private final EventPublisher publisher;

    Announcing(EventFactory events, EventPublisher publisher) {
        this.events = events;
        this.publisher = publisher;
    }

    public void stage(SyncRun run, Stage stage, @Nullable Problem problem) {
        publisher.publish(List.of(progressed(run, stage, problem)));
    }

    /** @param changes of the kind's payload, in their order */
    public <P extends Payload> void page(
            RecordKind<P> kind,
            SyncRun run,
            Connection connection,
            List<? extends Change<?>> changes,
            UnreadChanges unread) {
        List<Event<?>> all = new ArrayList<>(changes.size() + 1);
        for (Change<?> change : changes) {
            P payload = kind.payload().cast(change.payload());
            all.add(events.event(
                    kind.eventType(),
                    run.tenant(),
                    payload,
                    change.recordNo(),
                    run.trace(),
                    connection.book(),
                    change.recordNo(),
                    Integer.toString(change.revision()),
                    change.hash()));
        }
        unread.news().forEach(record -> all.add(unread(kind, run, connection, record, true)));
        unread.over().forEach(record -> all.add(unread(kind, run, connection, record, false)));
        all.add(progressed(run, Stage.READING, null));
        publisher.publish(all);
    }

    private Event<RecordUnread> unread(
            RecordKind<?> kind, SyncRun run, Connection connection, Unread record, boolean unread) {
        var data = new RecordUnread(
                kind.documentKind(),
                record.recordNo(),
                record.number(),
                unread ? record.reason() : null,
                unread,
                events.now());
        return events.event(
                EventTypes.RECORD_UNREAD,
                run.tenant(),
                data,
                record.recordNo(),
                run.trace(),
                connection.book(),
                kind.object().name(),
                record.recordNo(),
                run.id().value(),
                Boolean.toString(unread),
                record.reason());
    }

    private Event<SyncProgressed> progressed(SyncRun run, Stage stage, @Nullable Problem problem) {
        Progress progress = run.progress();
        var data = new SyncProgressed(
                run.id(),
                stage,
                progress.counts(),
                progress.pages(),
                problem,
                events.now(),
                progress.remaining(),
                progress.skipped());
        return events.event(
                EventTypes.SYNC_PROGRESSED,
                run.tenant(),
                data,
                run.id().value(),
                run.trace(),
                run.id().value(),
                stage.name(),
                Integer.toString(progress.pages()));
    }
}
