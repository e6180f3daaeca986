package io.tieout.payment.decision;

import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a movement of money stands, and what may become of that. Immutable: each transition gives the standing as it is afterwards.
 *
 * @param revision one more with each try again; begins with 1, and higher in a database that was put back to an earlier copy
 * @param problem why it waits, was refused or is parked; null otherwise
 * @param waitingUntil when waiting ends in a rejection, UTC; null where it waits for ever or not at all
 * @param recordNo the ledger's opaque number of what was posted
 * @param decidedAt when the ledger's side decided what was last taken over, by its own clock; null before
 */
public record Standing(
        PaymentState state,
        int revision,
        @Nullable Problem problem,
        @Nullable Instant waitingUntil,
        @Nullable String recordNo,
        @Nullable Instant decidedAt,
        Instant changedAt) {

    /** What is mended by an event: an invoice that is renumbered, reversed or entered anew, or a payment that is decided. */
    private static final Set<ProblemCode> MENDED_BY_NEWS = EnumSet.of(
            ProblemCode.AMBIGUOUS_INVOICE,
            ProblemCode.INVOICE_GONE,
            ProblemCode.INVOICE_RENUMBERED,
            ProblemCode.WAITS_FOR_WHAT_IT_TAKES_BACK);

    static Standing received(int revision, Instant now) {
        return new Standing(PaymentState.RECEIVED, revision, null, null, null, null, now);
    }

    /**
     * Whether a change of what it needs lets it be decided again: while it waits, where it is parked for what such a change may mend, and
     * where there was nothing to take back. There may be something yet, if a person tries again what it takes back, or the ledger has it
     * after all.
     */
    boolean awaits() {
        return state == PaymentState.WAITING || isParkedUntilNews() || foundNothing();
    }

    private boolean isParkedUntilNews() {
        Problem why = problem;
        return state == PaymentState.PARKED
                && why != null
                && MENDED_BY_NEWS.stream().anyMatch(why::is);
    }

    private boolean foundNothing() {
        return state == PaymentState.DISMISSED && problem != null && problem.is(ProblemCode.NOTHING_TO_TAKE_BACK);
    }

    /**
     * What came in, or {@link #awaits() awaits} something, is decided.
     *
     * @param grace how long to wait for a customer that nobody knows; counted from now, or from when it began to wait
     * @return this very standing if nothing changes
     */
    Standing decided(Decision decision, Duration grace, Instant now) {
        return switch (state) {
            case RECEIVED, WAITING -> apply(decision, grace, now);
            case DISMISSED -> foundNothing() ? apply(decision, grace, now) : this;
            case PARKED -> isParkedUntilNews() ? reopened(decision, grace, now) : this;
            case REQUESTED, POSTED, REJECTED -> this;
        };
    }

    /** What it was parked for may be gone; it may have been on its way before. */
    private Standing reopened(Decision decision, Duration grace, Instant now) {
        return switch (decision) {
            case Decision.Request request -> again().apply(request, grace, now);
            case Decision.Wait wait -> again().apply(wait, grace, now);
            case Decision.NothingToTakeBack nothing -> apply(nothing, grace, now);
            case Decision.Reject(Problem why) -> isRefusedFor(why.code()) ? this : apply(decision, grace, now);
            case Decision.Park(Problem why) -> isRefusedFor(why.code()) ? this : apply(decision, grace, now);
        };
    }

    private Standing apply(Decision decision, Duration grace, Instant now) {
        return switch (decision) {
            case Decision.Request() -> to(PaymentState.REQUESTED, null, now);
            case Decision.Reject(Problem why) -> to(PaymentState.REJECTED, why, now);
            case Decision.Park(Problem why) -> to(PaymentState.PARKED, why, now);
            case Decision.NothingToTakeBack(Problem why) ->
                foundNothing() ? this : to(PaymentState.DISMISSED, why, now);
            case Decision.Wait(Problem why, Decision.Patience patience) ->
                waiting(why, deadline(patience, grace, now), now);
        };
    }

    private Standing waiting(Problem why, @Nullable Instant deadline, Instant now) {
        boolean asBefore =
                state == PaymentState.WAITING && why.equals(problem) && Objects.equals(deadline, waitingUntil);
        return asBefore ? this : to(PaymentState.WAITING, why, now).until(deadline);
    }

    private @Nullable Instant deadline(Decision.Patience patience, Duration grace, Instant now) {
        return switch (patience) {
            case UNTIL_IT_COMES -> null;
            case UNTIL_THE_DEADLINE -> waitingUntil == null ? now.plus(grace) : waitingUntil;
        };
    }

    /**
     * Waited long enough: what it needs has not come.
     *
     * @param end what then becomes of it
     */
    Standing givenUp(Decision end, Duration grace, Instant now) {
        return apply(end, grace, now);
    }

    /**
     * The ledger's side has decided. Late, repeated and overtaken outcomes change nothing: {@code POSTED} wins over everything,
     * nothing wins over it, and of the others only one newer than the last one counts, and only where no person and no check of
     * ours has decided since.
     *
     * @return empty if nothing changes
     */
    Optional<Standing> concluded(ErpOutcome outcome, Instant now) {
        if (state == PaymentState.POSTED) {
            return Optional.empty();
        }
        PaymentState concluded = switch (outcome.state()) {
            case POSTED -> PaymentState.POSTED;
            case REJECTED -> PaymentState.REJECTED;
            case PARKED -> PaymentState.PARKED;
            case DISMISSED -> PaymentState.DISMISSED;
        };
        if (concluded == PaymentState.POSTED || isNews(outcome)) {
            return Optional.of(to(concluded, outcome.problem(), now).concludedBy(outcome));
        }
        return Optional.empty();
    }

    private boolean isNews(ErpOutcome outcome) {
        boolean open = switch (state) {
            case REQUESTED, REJECTED, PARKED -> true;
            case RECEIVED, WAITING, POSTED, DISMISSED -> false;
        };
        return open && (decidedAt == null || asStored(outcome.decidedAt()).isAfter(decidedAt));
    }

    /** An outcome that comes again is compared with what the database has kept of it, which is coarser than what it says. */
    private static Instant asStored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it is rejected or parked, for this cause. */
    boolean isRefusedFor(String code) {
        boolean refused = state == PaymentState.REJECTED || state == PaymentState.PARKED;
        return refused && problem != null && problem.code().equals(code);
    }

    /**
     * A person asks to try again.
     *
     * @param transaction whose it is, for the sentence
     * @param decision what the facts say now
     * @throws TransitionRefused if it is not parked or rejected, or would be parked or rejected again at once
     */
    Standing retried(TransactionId transaction, Decision decision, Duration grace, Instant now) {
        switch (state) {
            case REJECTED, PARKED -> {}
            case RECEIVED, WAITING, REQUESTED, POSTED, DISMISSED ->
                throw new TransitionRefused(
                        "Transaction %s is %s; only a rejected or parked payment can be tried again."
                                .formatted(transaction, state));
        }
        return switch (decision) {
            case Decision.Request request -> again().apply(request, grace, now);
            case Decision.Wait wait -> again().apply(wait, grace, now);
            case Decision.NothingToTakeBack nothing -> again().apply(nothing, grace, now);
            case Decision.Reject(Problem why) -> throw new TransitionRefused(why.cause() + " " + why.remedy());
            case Decision.Park(Problem why) -> throw new TransitionRefused(why.cause() + " " + why.remedy());
        };
    }

    private Standing again() {
        return new Standing(state, revision + 1, problem, null, recordNo, decidedAt, changedAt);
    }

    private static ProblemCode code(Dismissal kind) {
        return switch (kind) {
            case DISMISSED -> ProblemCode.DISMISSED;
            case RECORDED_BY_HAND -> ProblemCode.RECORDED_BY_HAND;
        };
    }

    /**
     * A person decides that it is not to be posted.
     *
     * @throws TransitionRefused if it may be in the ledger, or was dismissed before
     */
    Standing dismissed(TransactionId transaction, Dismissal kind, String reason, String who, Instant now) {
        return switch (state) {
            case WAITING, REJECTED, PARKED ->
                to(
                        PaymentState.DISMISSED,
                        new Problem(code(kind), "Dismissed by %s: %s".formatted(who, reason), "Nothing to do."),
                        now);
            case RECEIVED, REQUESTED ->
                throw new TransitionRefused(
                        "Transaction %s is on its way to Intacct; wait for its outcome, then dismiss it if it was refused."
                                .formatted(transaction));
            case POSTED ->
                throw new TransitionRefused(
                        "Transaction %s is posted in Intacct; reverse it there.".formatted(transaction));
            case DISMISSED ->
                throw new TransitionRefused("Transaction %s is already dismissed.".formatted(transaction));
        };
    }

    /** Then it stays so; what was dismissed because there was nothing to do may yet be decided again. */
    boolean isDismissedByAPerson() {
        return state == PaymentState.DISMISSED
                && problem != null
                && (problem.is(ProblemCode.DISMISSED) || problem.is(ProblemCode.RECORDED_BY_HAND));
    }

    private Standing to(PaymentState next, @Nullable Problem why, Instant now) {
        return new Standing(next, revision, why, null, recordNo, decidedAt, now);
    }

    private Standing until(@Nullable Instant deadline) {
        return new Standing(state, revision, problem, deadline, recordNo, decidedAt, changedAt);
    }

    private Standing concludedBy(ErpOutcome outcome) {
        return new Standing(
                state,
                revision,
                problem,
                waitingUntil,
                outcome.recordNo() == null ? recordNo : outcome.recordNo(),
                asStored(outcome.decidedAt()),
                changedAt);
    }
}
