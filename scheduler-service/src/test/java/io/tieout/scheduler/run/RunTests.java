package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Problem WRONG_PASSWORD = new Problem("XL03000006", "Sign-in failed", "Check the password");

    @Test
    void theFirstReportMakesItRunning() {
        Run run = queued().after(reading(10, 5), NOON.plusSeconds(11));

        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        assertThat(run.startedAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(run.heardAt()).isEqualTo(NOON.plusSeconds(11));
        assertThat(run.progress().counts()).containsExactly(new Count(SyncObject.CUSTOMERS, 5, 5, 0));
    }

    @Test
    void repeatedReportsChangeNothing() {
        Run once = queued().after(reading(10, 5), NOON.plusSeconds(11));

        assertThat(once.after(reading(10, 5), NOON.plusSeconds(11))).isEqualTo(once);
    }

    @Test
    void anOlderReportDoesNotCountBackwards() {
        Run run = queued().after(reading(20, 50), NOON.plusSeconds(21));

        Run after = run.after(reading(10, 5), NOON.plusSeconds(22));

        assertThat(after.progress()).isEqualTo(run.progress());
        assertThat(after.startedAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(after.heardAt()).isEqualTo(run.heardAt());
    }

    @Test
    void reportsGiveTheSameRunInAnyOrder() {
        Run inOrder = queued().after(reading(10, 5), NOON)
                .after(reading(20, 50), NOON)
                .after(completed(30, 60), NOON);
        Run mixed = queued().after(reading(20, 50), NOON)
                .after(reading(10, 5), NOON)
                .after(completed(30, 60), NOON)
                .after(reading(20, 50), NOON);

        assertThat(mixed).isEqualTo(inOrder);
    }

    @Test
    void aFinalReportEndsIt() {
        Run run = queued().after(reading(10, 5), NOON).after(completed(40, 60), NOON);

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.duration()).contains(Duration.ofSeconds(30));
        assertThat(run.progress().apiCalls()).isEqualTo(3);
    }

    @Test
    void aFinalReportIsBelievedEvenIfItsClockIsBehind() {
        Run run = queued().after(reading(40, 5), NOON).after(failed(30), NOON);

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.problem()).isEqualTo(WRONG_PASSWORD);
        assertThat(run.duration()).contains(Duration.ZERO);
    }

    @Test
    void aFinalStateNeverGoesBack() {
        Run run = queued().after(completed(40, 60), NOON);

        assertThat(run.after(reading(50, 61), NOON)).isSameAs(run);
        assertThat(run.after(failed(60), NOON)).isSameAs(run);
    }

    @Test
    void finerTimesThanTheDatabaseKeepsAreCutOff() {
        var news = new SyncProgressed(
                new RunId("r1"), Stage.STARTED, List.of(), 0, null, Instant.parse("2026-11-21T12:00:00.123456789Z"));

        assertThat(queued().after(news, NOON).startedAt()).isEqualTo("2026-11-21T12:00:00.123456Z");
    }

    @Test
    void aLostRunSaysWhatHappenedToWhichRunAndWhatToDo() {
        Run lost = queued().lost(NOON.plus(QUARTER), QUARTER);

        assertThat(lost.state()).isEqualTo(RunState.LOST);
        Problem problem = Objects.requireNonNull(lost.problem());
        assertThat(problem.cause())
                .isEqualTo("Run r1 of tenant acme gave no sign of progress for 15 minutes;"
                        + " the last one was at 2026-11-21T12:00:00Z.");
        assertThat(problem.remedy()).startsWith("Press Sync Now");
    }

    @Test
    void aLostRunCountsOnButStaysLost() {
        Run late = queued().lost(NOON.plus(QUARTER), QUARTER).after(reading(1000, 70), NOON.plusSeconds(1001));

        assertThat(late.state()).isEqualTo(RunState.LOST);
        assertThat(late.progress().counts()).containsExactly(new Count(SyncObject.CUSTOMERS, 70, 70, 0));
    }

    @Test
    void aLostRunThatEndsAfterAllHasEnded() {
        Run late = queued().lost(NOON.plus(QUARTER), QUARTER).after(completed(1000, 80), NOON.plusSeconds(1001));

        assertThat(late.state()).isEqualTo(RunState.COMPLETED);
        assertThat(late.problem()).isNull();
        assertThat(late.endedAt()).isEqualTo(NOON.plusSeconds(1000));
    }

    @Test
    void aCancelledRunGoesOnUntilTheConnectorSaysThatItHasStopped() {
        Run asked = queued().after(reading(10, 5), NOON).cancelled(new Cancellation("anna", NOON.plusSeconds(11)));
        assertThat(asked.state()).isEqualTo(RunState.RUNNING);

        Run stopped = asked.after(ended(Stage.CANCELLED, 20, 6), NOON.plusSeconds(21));

        assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
        assertThat(stopped.endedAt()).isEqualTo(NOON.plusSeconds(20));
        assertThat(stopped.cancellation()).isEqualTo(new Cancellation("anna", NOON.plusSeconds(11)));
        assertThat(stopped.hasReadTheWholeCompany()).isFalse();
        assertThat(stopped.after(reading(30, 7), NOON)).isSameAs(stopped);
    }

    @Test
    void aRunThatHadReadEverythingWhenItWasCancelledIsComplete() {
        Run run = queued().cancelled(new Cancellation("anna", NOON)).after(completed(40, 60), NOON);

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aRunThatHasNotBegunIsCancelledAtOnce() {
        Run run = Run.waiting(order(RunOrder.ALL_OBJECTS, false)).cancelled(new Cancellation("anna", NOON));

        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.endedAt()).isEqualTo(NOON);
        assertThat(run.duration()).isEmpty();
    }

    @Test
    void aRunThatIsAboutToStopIsNotJoined() {
        RunOrder same = order(RunOrder.ALL_OBJECTS, true);

        assertThat(queued().canBeJoinedBy(same)).isTrue();
        assertThat(queued().cancelled(new Cancellation("anna", NOON)).canBeJoinedBy(same))
                .isFalse();
    }

    @Test
    void howFarItIsAndHowLongItTakesIsToldWhereIntacctSaysHowManyThereAre() {
        Run run = queued().after(ended(Stage.STARTED, 0, 0), NOON)
                .after(
                        new SyncProgressed(
                                new RunId("r1"),
                                Stage.READING,
                                List.of(new Count(SyncObject.CUSTOMERS, 250, 9, 1)),
                                3,
                                null,
                                NOON.plusSeconds(10),
                                750L,
                                null),
                        NOON);

        assertThat(Estimate.of(run)).isEqualTo(new Estimate(SyncObject.CUSTOMERS, 250, 1000, 25, 30L));
        assertThat(Estimate.of(queued().after(reading(10, 5), NOON))).isNull();
        assertThat(Estimate.of(run.after(completed(40, 60), NOON))).isNull();
    }

    @Test
    void onlyACompletedRunOfEverythingHasReadTheWholeCompany() {
        assertThat(queued().after(completed(1, 1), NOON).hasReadTheWholeCompany())
                .isTrue();
        assertThat(queued().after(failed(1), NOON).hasReadTheWholeCompany()).isFalse();
        assertThat(order(List.of(SyncObject.CUSTOMERS), true).readsTheWholeCompany())
                .isFalse();
        assertThat(order(RunOrder.ALL_OBJECTS, false).readsTheWholeCompany()).isFalse();
    }

    @Test
    void anObjectNamedTwiceIsReadOnce() {
        assertThat(order(List.of(SyncObject.INVOICES, SyncObject.INVOICES), false)
                        .objects())
                .containsExactly(SyncObject.INVOICES);
    }

    private static Run queued() {
        return Run.queued(order(RunOrder.ALL_OBJECTS, true));
    }

    private static RunOrder order(List<SyncObject> objects, boolean everything) {
        return new RunOrder(
                new RunId("r1"), new TenantId("acme"), Trigger.NOW, objects, everything, false, null, "anna", NOON);
    }

    private static SyncProgressed reading(int second, int records) {
        return new SyncProgressed(
                new RunId("r1"),
                Stage.READING,
                List.of(new Count(SyncObject.CUSTOMERS, records, records, 0)),
                1,
                null,
                NOON.plusSeconds(second));
    }

    private static SyncProgressed completed(int second, int records) {
        return new SyncProgressed(
                new RunId("r1"),
                Stage.COMPLETED,
                List.of(new Count(SyncObject.CUSTOMERS, records, records, 0)),
                3,
                null,
                NOON.plusSeconds(second));
    }

    private static SyncProgressed ended(Stage stage, int second, int records) {
        return new SyncProgressed(
                new RunId("r1"),
                stage,
                List.of(new Count(SyncObject.CUSTOMERS, records, records, 0)),
                3,
                null,
                NOON.plusSeconds(second));
    }

    private static SyncProgressed failed(int second) {
        return new SyncProgressed(
                new RunId("r1"), Stage.FAILED, List.of(), 1, WRONG_PASSWORD, NOON.plusSeconds(second));
    }
}
