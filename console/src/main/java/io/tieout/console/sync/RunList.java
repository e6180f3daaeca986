package io.tieout.console.sync;

import io.tieout.console.api.SchedulerApi.Records;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.SyncObject;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.Filter;
import io.tieout.console.list.Filter.Option;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import io.tieout.console.page.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Recent Syncs: the list of the page, and the file, which has all counts of each kind of record. */
final class RunList {

    static final String STATE = "state";
    static final String TRIGGER = "by";

    private static final String NAME = "recent-syncs";
    private static final String CAPTION = "Recent Syncs";
    private static final String NUMBER = "num p-x w";

    private static final List<Filter> FILTERS = List.of(
            new Filter(
                    STATE,
                    "Result",
                    "Any result",
                    List.of(
                            new Option("COMPLETED", "Finished"),
                            new Option("FAILED", "Stopped"),
                            new Option("LOST", "Broke off"),
                            new Option("CANCELLED", "Cancelled"))),
            new Filter(
                    TRIGGER,
                    "Started by",
                    "Anyone",
                    List.of(
                            new Option("HOURLY", "Auto-Sync"),
                            new Option("NOW", "Sync Now"),
                            new Option("IMPORT", "An import"),
                            new Option("FIRST", "Connecting Intacct"))));

    private static final Words WORDS = new Words(
            "Nothing has been synced yet",
            "The first sync begins by itself when Intacct is connected.",
            "No sync of the last 90\u00a0days matches this filter",
            "Newest first, kept for 90\u00a0days");

    private RunList() {}

    static ListKind<Run> of(String tenant, Names names, Formats f) {
        return new ListKind<>(
                NAME,
                CAPTION,
                List.of(
                        Column.of(
                                "Started",
                                "p-a nowrap",
                                run -> new Cell.Link(f.at(begun(run)), href(tenant, run.runId()))),
                        Column.of("By", "p-c", run -> new Cell.Text(names.starter(run.startedBy()))),
                        Column.of("Took", "num p-d", run -> new Cell.Text(took(run, f))),
                        Column.of("Result", "p-e", run -> new Cell.Mark(RunWords.result(run, names, f))),
                        changed(SyncObject.CUSTOMERS, f),
                        changed(SyncObject.INVOICES, f),
                        changed(SyncObject.PAYMENTS, f),
                        Column.of("Left out", NUMBER, run -> new Cell.Text(f.count(RunWords.leftOut(run)))),
                        Column.of("API transactions", NUMBER, run -> new Cell.Text(f.count(run.apiCalls())))),
                FILTERS,
                WORDS);
    }

    /** For spreadsheets: times as they are, and every count. */
    static ListKind<Run> file(Names names, Formats f) {
        List<Column<Run>> columns = new ArrayList<>(List.of(
                text("Sync", Run::runId),
                text("Kind", RunWords::kind),
                text("Started by", run -> names.starter(run.startedBy())),
                text("Asked for", run -> run.requestedAt().toString()),
                text("Began", run -> Objects.toString(run.startedAt(), "")),
                text("Ended", run -> Objects.toString(run.endedAt(), "")),
                text("Seconds", run -> Objects.toString(run.durationSeconds(), "")),
                text("Result", run -> RunWords.result(run, names, f).words())));
        for (SyncObject object : SyncObject.values()) {
            String words = RunWords.object(object);
            columns.add(counted(words + " read", object, Records::read));
            columns.add(counted(words + " written", object, Records::written));
            columns.add(counted(words + " unchanged", object, Records::unchanged));
            columns.add(counted(words + " left out", object, Records::skipped));
            columns.add(counted(words + " gone", object, Records::removed));
        }
        columns.add(text("API transactions", run -> Integer.toString(run.apiCalls())));
        columns.add(
                text("Reason", run -> run.problem() == null ? "" : run.problem().cause()));
        columns.add(text(
                "What to do", run -> run.problem() == null ? "" : run.problem().remedy()));
        return new ListKind<>(NAME, CAPTION, List.copyOf(columns), FILTERS, WORDS);
    }

    static String href(String tenant, String run) {
        return UriComponentsBuilder.fromPath("/t/{tenant}/sync/{run}")
                .encode()
                .buildAndExpand(tenant, run)
                .toUriString();
    }

    private static java.time.Instant begun(Run run) {
        return run.startedAt() == null ? run.requestedAt() : run.startedAt();
    }

    private static String took(Run run, Formats f) {
        return run.durationSeconds() == null ? "" : f.took(run.durationSeconds());
    }

    private static Column<Run> changed(SyncObject object, Formats f) {
        return Column.of(RunWords.object(object), NUMBER, run -> {
            Records records = of(run, object);
            return new Cell.Text(records == null ? "" : f.count((long) records.written() + records.removed()));
        });
    }

    private static Column<Run> counted(String title, SyncObject object, ToIntFunction<Records> count) {
        return text(title, run -> {
            Records records = of(run, object);
            return records == null ? "" : Integer.toString(count.applyAsInt(records));
        });
    }

    private static Column<Run> text(String title, java.util.function.Function<Run, String> text) {
        return Column.of(title, "", run -> new Cell.Text(text.apply(run)));
    }

    private static @Nullable Records of(Run run, SyncObject object) {
        return run.counts().stream()
                .filter(records -> records.object() == object)
                .findFirst()
                .orElse(null);
    }
}
