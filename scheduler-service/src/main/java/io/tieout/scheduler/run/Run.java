package io.tieout.scheduler.run;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run and what is known of it. All times UTC.
 *
 * @param startedAt the earliest time that the run itself has reported; null while it is queued
 * @param endedAt the time of the final report, or when the run was given up as lost
 * @param heardAt when, by this service's clock, the run was asked for or last gave new progress
 * @param problem present for FAILED and LOST
 * @param cancellation present once a person wants its end, which comes when the connector reports it
 */
public record Run(
        RunOrder order,
        RunState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant heardAt,
        Progress progress,
        @Nullable Problem problem,
        @Nullable Cancellation cancellation) {

    static Run queued(RunOrder order) {
        return new Run(order, RunState.QUEUED, null, null, order.requestedAt(), Progress.NONE, null, null);
    }

    static Run waiting(RunOrder order) {
        return new Run(order, RunState.WAITING, null, null, order.requestedAt(), Progress.NONE, null, null);
    }

    /** The run that waited, asked for now. */
    Run begun(RunOrder now, Instant at) {
        return new Run(now, RunState.QUEUED, null, null, at, Progress.NONE, null, null);
    }

    /** The run that waited and cannot begin. */
    Run refused(Problem why, Instant at) {
        return new Run(order, RunState.FAILED, null, at, at, progress, why, null);
    }

    /**
     * The run after a report. The order of reports does not matter: a final one is believed whenever it comes and never taken
     * back, an older one only moves the start to an earlier time. A lost run counts on but stays lost until its final report,
     * because another run may have begun.
     */
    Run after(SyncProgressed news, Instant now) {
        if (state.isFinal() || state == RunState.WAITING) {
            return this;
        }
        Progress reported = Progress.of(news);
        Instant started = earliest(startedAt, Progress.timeOf(news));
        return switch (news.stage()) {
            case COMPLETED, FAILED, CANCELLED ->
                new Run(
                        order,
                        finalState(news.stage()),
                        started,
                        Progress.timeOf(news),
                        now,
                        reported,
                        news.problem(),
                        cancellation);
            case STARTED, READING ->
                progress.isNewerThan(reported)
                        ? new Run(order, state, started, endedAt, heardAt, progress, problem, cancellation)
                        : new Run(order, underWay(), started, endedAt, now, reported, problem, cancellation);
        };
    }

    private RunState underWay() {
        return state == RunState.LOST ? RunState.LOST : RunState.RUNNING;
    }

    private static RunState finalState(Stage stage) {
        return switch (stage) {
            case COMPLETED -> RunState.COMPLETED;
            case FAILED -> RunState.FAILED;
            case CANCELLED -> RunState.CANCELLED;
            case STARTED, READING -> throw new IllegalArgumentException(stage + " is no end");
        };
    }

    /** The run that a person does not want any more: at an end where it has not begun, else as soon as the connector says so. */
    Run cancelled(Cancellation by) {
        return state == RunState.WAITING
                ? new Run(order, RunState.CANCELLED, null, by.at(), by.at(), progress, null, by)
                : new Run(order, state, startedAt, endedAt, heardAt, progress, problem, by);
    }

    /** The run, given up. */
    Run lost(Instant now, Duration lostAfter) {
        var silence = new Problem(
                ProblemCode.RUN_LOST,
                "Run %s of tenant %s gave no sign of progress for %s; the last one was at %s."
                        .formatted(order.id(), order.tenant(), Durations.inWords(lostAfter), heardAt),
                "Press Sync Now: reading goes on from where the last completed run ended. If runs are lost again and again,"
                        + " check that the connector is running.");
        return new Run(order, RunState.LOST, startedAt, now, heardAt, progress, silence, cancellation);
    }

    /** How long the run took; empty unless it has begun and ended. */
    public Optional<Duration> duration() {
        return startedAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, endedAt));
    }

    /** Whether who wants that may join this run instead; not one that is about to stop. */
    boolean canBeJoinedBy(RunOrder other) {
        return cancellation == null && order.covers(other);
    }

    /** Whether the run has ended well after reading the whole company from its beginning. */
    boolean hasReadTheWholeCompany() {
        return state == RunState.COMPLETED && order.readsTheWholeCompany();
    }

    private static Instant earliest(@Nullable Instant known, Instant reported) {
        return known == null || reported.isBefore(known) ? reported : known;
    }
}
