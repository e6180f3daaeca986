package io.tieout.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Part;
import io.tieout.console.api.Reason;
import io.tieout.console.api.SchedulerApi.AutoSync;
import io.tieout.console.api.SchedulerApi.Cancellation;
import io.tieout.console.api.SchedulerApi.Reading;
import io.tieout.console.api.SchedulerApi.Records;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.RunState;
import io.tieout.console.api.SchedulerApi.Status;
import io.tieout.console.api.SchedulerApi.SyncObject;
import io.tieout.console.api.SchedulerApi.Trigger;
import io.tieout.console.page.Formats;
import io.tieout.console.page.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunWordsTests {

    private static final Instant NOW = Instant.parse("2026-11-26T14:05:22Z");
    private static final Formats F = new Formats(Locale.ENGLISH, ZoneOffset.UTC, NOW);
    private static final Names NAMES = new Names(Map.of("jferraz", "Johannes Ferraz da Costa"));
    private static final List<SyncObject> TWO = List.of(SyncObject.CUSTOMERS, SyncObject.INVOICES);

    private final Records customers = new Records(SyncObject.CUSTOMERS, 6, 2, 4, 0, 0);
    private final Records invoices = new Records(SyncObject.INVOICES, 100, 60, 37, 3, 1);

    @ParameterizedTest
    @EnumSource(RunState.class)
    void everyStateHasWordsOfAnAccountant(RunState state) {
        State words = RunWords.result(run(state, TWO, null), NAMES, F);

        assertThat(words.words()).isNotBlank().doesNotContain("_").doesNotContain(state.name());
    }

    @ParameterizedTest
    @EnumSource(SyncObject.class)
    void everyKindOfRecordHasAName(SyncObject object) {
        assertThat(RunWords.object(object)).matches("[A-Z][a-z]+");
    }

    @Test
    void whatWasLeftOutIsTheResultEvenOfASyncThatFinished() {
        assertThat(RunWords.result(run(RunState.COMPLETED, TWO, null, customers, invoices), NAMES, F))
                .isEqualTo(State.of(State.Shape.CARE, "3\u00a0left out"));
        assertThat(RunWords.result(run(RunState.COMPLETED, TWO, null, customers), NAMES, F))
                .isEqualTo(State.of(State.Shape.RECORDED, "Finished"));
    }

    @Test
    void aShortCauseIsNamedAndALongOneIsOnItsPage() {
        assertThat(RunWords.result(stopped("Intacct did not answer."), NAMES, F).words())
                .isEqualTo("Stopped: Intacct did not answer");
        assertThat(RunWords.result(stopped("Intacct ".repeat(20)), NAMES, F).words())
                .isEqualTo("Stopped");
    }

    @Test
    void peopleAreCalledByTheirNamesAndWhoIsNoneIsNoPerson() {
        assertThat(NAMES.starter("jferraz")).isEqualTo("Johannes Ferraz da Costa");
        assertThat(NAMES.starter("gone")).isEqualTo("gone");
        assertThat(NAMES.starter("SCHEDULE")).isEqualTo("Auto-Sync");
        assertThat(NAMES.starter("CONNECTION")).isEqualTo("Connecting Intacct");
    }

    @Test
    void aPercentageIsSaidOnlyWhereATotalIsKnown() {
        Live unknown = Live.of(run(RunState.RUNNING, TWO, null, customers, invoices), NAMES, F);
        Live known = Live.of(
                run(RunState.RUNNING, TWO, new Reading(SyncObject.INVOICES, 100, 400, 25, 30L), customers, invoices),
                NAMES,
                F);
        Live alone = Live.of(
                run(
                        RunState.RUNNING,
                        List.of(SyncObject.INVOICES),
                        new Reading(SyncObject.INVOICES, 100, 400, 25, null),
                        invoices),
                NAMES,
                F);

        assertThat(unknown.lines())
                .containsExactly(
                        new Live.Line("Customers", 1L, 1, "6\u00a0read"),
                        new Live.Line("Invoices", null, 1, "100\u00a0read so far"));
        assertThat(known.title()).isEqualTo("Running now");
        assertThat(known.lines().getLast()).isEqualTo(new Live.Line("Invoices", 100L, 400, "100 of 400"));
        assertThat(plain(known.facts()))
                .isEqualTo("3 min 12 s so far, about 30 s left for these, 118 API transactions.");
        assertThat(plain(alone.title())).isEqualTo("Sync, 25 %");
    }

    @Test
    void noughtOfNoughtIsNeverSaid() {
        Live nothing = Live.of(
                run(
                        RunState.RUNNING,
                        TWO,
                        new Reading(SyncObject.CUSTOMERS, 0, 0, 100, null),
                        new Records(SyncObject.CUSTOMERS, 0, 0, 0, 0, 0)),
                NAMES,
                F);

        assertThat(nothing.lines())
                .containsExactly(
                        new Live.Line("Customers", 1L, 1, "nothing new"), new Live.Line("Invoices", 0L, 1, "not yet"));
    }

    @Test
    void whoeverHasCancelledItIsNamedUntilItStops() {
        Run run = run(RunState.RUNNING, TWO, null, customers);
        Run cancelled = new Run(
                run.runId(),
                run.trigger(),
                run.startedBy(),
                run.objects(),
                false,
                RunState.RUNNING,
                NOW,
                NOW,
                null,
                null,
                run.counts(),
                null,
                0,
                null,
                null,
                new Cancellation("jferraz", NOW));

        assertThat(Live.of(cancelled, NAMES, F).cancelling()).startsWith("Johannes Ferraz da Costa has cancelled it.");
        assertThat(Live.of(cancelled, NAMES, F).facts()).isEmpty();
    }

    @Test
    void whatIsNextIsSaidAsItIs() {
        Status idle = new Status(null, null, List.of(), Instant.parse("2026-11-26T15:00:00Z"));

        assertThat(standing(idle, new AutoSync(true, true, 60, null)).idle())
                .isEqualTo("The next one begins by itself at 15:00.");
        assertThat(standing(idle, new AutoSync(true, false, 60, null)).idle()).startsWith("Auto-Sync is off");
        assertThat(standing(idle, new AutoSync(false, true, 60, null)).idle()).startsWith("Intacct is not connected.");
        assertThat(Standing.of(idle, new Answer.Away<>(Part.SCHEDULER, ""), "acme", NAMES, F)
                        .next())
                .isEqualTo("15:00");
        assertThat(standing(idle, new AutoSync(true, false, 60, null)).lastWhen())
                .isEqualTo("None has ended yet");
    }

    @Test
    void oneThatWaitsIsToldWithWhoAskedForIt() {
        Status status = new Status(null, null, List.of(run(RunState.WAITING, TWO, null)), null);

        assertThat(standing(status, new AutoSync(true, true, 60, null)).waiting())
                .containsExactly("Sync that Johannes Ferraz da Costa asked for at 14:02 begins when it has ended.");
    }

    @Test
    void howOftenIsSaidInWords() {
        assertThat(Interval.choices(60).stream().map(Interval::words).map(RunWordsTests::plain))
                .startsWith("every 15 minutes", "every 20 minutes", "every 30 minutes", "every hour", "every 2 hours")
                .endsWith("once a day");
        assertThat(Interval.choices(45)).contains(Interval.of(45));
    }

    private static Standing standing(Status status, AutoSync auto) {
        return Standing.of(status, new Answer.Given<>(auto), "acme", NAMES, F);
    }

    private static Run stopped(String cause) {
        Run run = run(RunState.FAILED, TWO, null);
        return new Run(
                run.runId(),
                run.trigger(),
                run.startedBy(),
                run.objects(),
                false,
                run.state(),
                NOW,
                NOW,
                NOW,
                1.0,
                List.of(),
                null,
                0,
                new Reason("X", cause, "Wait."),
                null,
                null);
    }

    private static Run run(RunState state, List<SyncObject> objects, Reading reading, Records... counts) {
        Instant begun = Instant.parse("2026-11-26T14:02:10Z");
        return new Run(
                "r1",
                Trigger.NOW,
                "jferraz",
                objects,
                false,
                state,
                begun,
                begun,
                null,
                null,
                List.of(counts),
                reading,
                118,
                null,
                null,
                null);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
