package io.tieout.connector.reading.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.model.event.Payload;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncProgressed.Count;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes what a page brought, waits for the acknowledgement, then stores it and moves the run on. */
@Component
class PageKeeping {

    /** A company with one currency may not have these fields. */
    private static final List<String> CURRENCIES = List.of("CURRENCY", "BASECURR");

    /** In each report of the run; the whole sentence is in the list of unread records. */
    private static final int LONGEST_REASON = 500;

    private final Announcing announcing;
    private final ReadStore store;
    private final MeterRegistry metrics;

    PageKeeping(Announcing announcing, ReadStore store, MeterRegistry metrics) {
        this.announcing = announcing;
        this.store = store;
        this.metrics = metrics;
    }

    /** @param next null at the end of the object */
    <P extends Payload> Stepped keep(
            RecordKind<P> kind,
            SyncRun run,
            Connection connection,
            @Nullable Position next,
            Count count,
            ReadStore.Page page) {
        SyncRun moved = run.with(run.progress().skipping(skipped(kind, page)).read(count, next));
        announcing.page(kind, moved, connection, page.changes(), page.unread());
        store.keep(moved, page);
        count(kind, "published", count.published());
        count(kind, "skipped", count.skipped());
        count(kind, "unchanged", Math.max(0, count.read() - count.published() - count.skipped()));
        return new Stepped.Moved(moved);
    }

    private static List<SkippedRecord> skipped(RecordKind<?> kind, ReadStore.Page page) {
        return page.unread().seen().stream()
                .map(record -> new SkippedRecord(
                        kind.object(), record.recordNo(), record.number(), shortened(record.reason())))
                .toList();
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON / 2)) + "…";
    }

    /** The same page once more, in smaller pieces. */
    Stepped smaller(SyncRun run, Position position) {
        return moved(run.with(run.progress().at(position)));
    }

    /** The same page once more, without fields that the company refuses. */
    Stepped without(SyncRun run, Position position, List<String> fields, Fault fault) {
        Conditions conditions = run.conditions();
        boolean expected = conditions.currency().isSingle() && CURRENCIES.containsAll(fields);
        return moved(
                run.with(
                        run.progress()
                                .at(position)
                                .under(
                                        conditions.without(fields),
                                        expected
                                                ? List.of()
                                                : List.of(
                                                        new Problem(
                                                                ProblemCode.READ_WITHOUT_FIELD,
                                                                "Intacct refuses to be asked for %s, and the records were read without. %s"
                                                                        .formatted(
                                                                                String.join(", ", fields),
                                                                                fault.problem()
                                                                                        .cause()),
                                                                "Give the web-services user access to the field, if the company has it, then sync everything.")))));
    }

    /** The same page once more, of all records: more is read than was asked for, and nothing is missing. */
    Stepped unselected(SyncRun run, Position position, String selection, Fault fault) {
        return moved(run.with(run.progress()
                .at(position)
                .under(
                        run.conditions().without(List.of(selection)),
                        List.of(new Problem(
                                ProblemCode.READ_WITHOUT_FIELD,
                                "Intacct does not select by what is due, so that all records were read. %s"
                                        .formatted(fault.problem().cause()),
                                "Nothing has to be done: nothing is missing, it only takes longer.")))));
    }

    /** What is left of the object, because the company does not let it be read. */
    Stepped skipped(RecordKind<?> kind, SyncRun run, Fault fault) {
        Problem why = fault.problem()
                .saying(
                        "The %s could not be read and were left out. %s"
                                .formatted(kind.plural(), fault.problem().cause()),
                        fault.problem().remedy());
        return moved(run.with(run.progress().leftOut(why, null)));
    }

    private Stepped moved(SyncRun run) {
        store.moveOn(run);
        return new Stepped.Moved(run);
    }

    private void count(RecordKind<?> kind, String outcome, int records) {
        metrics.counter(
                        "tieout.sync.records",
                        "object",
                        kind.object().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .increment(records);
    }
}
