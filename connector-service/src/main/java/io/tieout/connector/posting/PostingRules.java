package io.tieout.connector.posting;

import io.tieout.model.id.CommandId;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an answer means. Knows nothing of databases, threads or networks; the same answer at the same time with the same
 * chance gives the same decisions. The rule above all: a posting goes back to {@code READY} only where it is certain that nothing
 * was done for it.
 */
public final class PostingRules {

    private final PostingPolicy policy;
    private final Clock clock;
    private final BackOff backOff;

    public PostingRules(PostingPolicy policy, Clock clock, RandomGenerator chance) {
        this.policy = policy;
        this.clock = clock;
        this.backOff = new BackOff(policy, chance);
    }

    /** What became of each posting of a turn that was sent. */
    public Map<CommandId, Decision> afterSending(Turn turn, Answer answer) {
        Map<CommandId, Decision> decisions = new LinkedHashMap<>();
        for (Posting posting : turn.postings()) {
            decisions.put(
                    posting.id(),
                    switch (answer) {
                        case Answer.Answered(var results) -> afterResult(posting, results.get(posting.id()));
                        case Answer.NotDone(Fault fault) -> afterRefusal(posting, turn, fault);
                        case Answer.Unknown unknown -> ask(posting, Doubt.NO_ANSWER);
                    });
        }
        return decisions;
    }

    private Decision afterResult(Posting posting, @Nullable Result result) {
        return switch (result) {
            case null -> ask(posting, Doubt.NO_ANSWER);
            case Result.Created(String recordNo) -> new Decision.Posted(recordNo);
            case Result.AlreadyRecorded recorded -> ask(posting, Doubt.ALREADY_RECORDED);
            case Result.Doubtful doubtful -> ask(posting, Doubt.KEY_TAKEN);
            case Result.Failed(Fault fault) -> afterFault(posting, fault);
        };
    }

    /** A refusal of the whole request may be the fault of one of its commands: each is then sent alone. */
    private Decision afterRefusal(Posting posting, Turn turn, Fault fault) {
        boolean oneOfMany = turn.postings().size() > 1;
        return oneOfMany && isAboutTheContent(fault)
                ? new Decision.Again(clock.instant(), true, true, fault.problem())
                : afterFault(posting, fault);
    }

    private static boolean isAboutTheContent(Fault fault) {
        return switch (fault.faultClass()) {
            case PERMANENT, NEEDS_PERSON, STALE_RECORD -> true;
            case TRANSIENT, BUSY, CREDENTIALS -> false;
        };
    }

    private Decision afterFault(Posting posting, Fault fault) {
        Instant now = clock.instant();
        return switch (fault.faultClass()) {
            case PERMANENT -> new Decision.Rejected(fault.problem(), fault.raw());
            case NEEDS_PERSON, STALE_RECORD -> new Decision.Parked(fault.problem(), fault.raw(), false);
            case BUSY -> new Decision.Again(now, false, posting.solo(), fault.problem());
            // Why it waits is said once, by the connection, and not by each of its postings.
            case CREDENTIALS -> new Decision.Again(now.plus(backOff.whenBusy()), false, posting.solo(), null);
            case TRANSIENT -> later(posting, fault, now);
        };
    }

    private Decision later(Posting posting, Fault fault, Instant now) {
        if (fault.retryAfter() != null) {
            return new Decision.Again(now.plus(fault.retryAfter()), false, posting.solo(), fault.problem());
        }
        if (posting.attempts() >= policy.mostAttempts()) {
            return new Decision.Parked(
                    new Problem(
                            "TRIED_TOO_OFTEN",
                            "Sent %d times, and each time: %s"
                                    .formatted(
                                            posting.attempts(), fault.problem().cause()),
                            fault.problem().remedy() + " Then press retry."),
                    fault.raw(),
                    false);
        }
        return new Decision.Again(
                now.plus(backOff.beforeAttempt(posting.attempts() + 1)), true, posting.solo(), fault.problem());
    }

    /** What became of each posting of a turn that asked. */
    public Map<CommandId, Decision> afterAsking(Turn turn, LookUp lookUp) {
        Map<CommandId, Decision> decisions = new LinkedHashMap<>();
        for (Posting posting : turn.postings()) {
            decisions.put(
                    posting.id(),
                    switch (lookUp) {
                        case LookUp.Found(var records) -> afterLookUp(posting, records.get(posting.id()));
                        case LookUp.NotDone notDone -> ask(posting, doubtOf(posting));
                        case LookUp.Unknown unknown -> ask(posting, doubtOf(posting));
                    });
        }
        return decisions;
    }

    private Decision afterLookUp(Posting posting, LookUp.@Nullable FoundRecord found) {
        if (found != null) {
            return Conflict.between(posting.command(), found)
                    .<Decision>map(problem -> new Decision.Parked(problem, "", true))
                    .orElseGet(() -> new Decision.Posted(found.recordNo()));
        }
        return switch (doubtOf(posting)) {
            case NO_ANSWER -> notThereYet(posting);
            case ALREADY_RECORDED, KEY_TAKEN -> claimedButNotShown(posting);
        };
    }

    /** Only when the gateway can no longer be working on the request does "not there" mean that nothing was done. */
    private Decision notThereYet(Posting posting) {
        Instant now = clock.instant();
        Instant end = endOfWindow(posting);
        if (now.isBefore(end)) {
            Instant next = now.plus(backOff.beforeLookUp(posting.lookUps() + 1));
            return new Decision.Ask(next.isBefore(end) ? next : end, Doubt.NO_ANSWER);
        }
        return new Decision.Again(now, false, posting.solo(), null);
    }

    private Instant endOfWindow(Posting posting) {
        Instant sent = posting.sentAt();
        return (sent == null ? clock.instant() : sent).plus(policy.lateCommitWindow());
    }

    private Decision claimedButNotShown(Posting posting) {
        boolean windowPassed = !clock.instant().isBefore(endOfWindow(posting));
        if (posting.lookUps() + 1 < policy.mostLookUps() || !windowPassed) {
            return ask(posting, doubtOf(posting));
        }
        String key = posting.command().naturalKey();
        return new Decision.Parked(
                new Problem(
                        "CLAIMED_BUT_NOT_FOUND",
                        "Intacct says that %s exists already, but shows no such record to our user.".formatted(key),
                        "Search for %s in Intacct in all entities, check that the web-services user may see it, then retry."
                                .formatted(key)),
                "",
                true);
    }

    private Decision ask(Posting posting, Doubt doubt) {
        int asked = posting.doubt() == null ? 0 : posting.lookUps() + 1;
        return new Decision.Ask(clock.instant().plus(backOff.beforeLookUp(asked)), doubt);
    }

    private static Doubt doubtOf(Posting posting) {
        return posting.doubt() == null ? Doubt.NO_ANSWER : posting.doubt();
    }

    /**
     * What an answer to a sent request says about the lane.
     *
     * @param took how long the request took
     */
    public LaneAdvice adviceAfterSending(Turn turn, Answer answer, Duration took) {
        return switch (answer) {
            case Answer.Answered(var results) -> adviceOf(results, nextBatchSize(turn, took));
            case Answer.NotDone(Fault fault) -> adviceOf(fault, turn.batchSize());
            case Answer.Unknown unknown -> new LaneAdvice.GoOn(Math.max(1, turn.batchSize() / 2));
        };
    }

    /** A batch that took too long makes the next one smaller in proportion; a full one that was quick doubles it. */
    private int nextBatchSize(Turn turn, Duration took) {
        int sent = turn.postings().size();
        if (took.compareTo(policy.requestTime()) > 0) {
            return (int) Math.max(1, sent * policy.requestTime().toMillis() / took.toMillis());
        }
        boolean quick = took.multipliedBy(2).compareTo(policy.requestTime()) <= 0;
        return sent >= turn.batchSize() && quick
                ? Math.min(policy.mostInBatch(), turn.batchSize() * 2)
                : turn.batchSize();
    }

    private LaneAdvice adviceOf(Map<CommandId, Result> results, int batchSize) {
        return results.values().stream()
                .filter(Result.Failed.class::isInstance)
                .map(failed -> adviceOf(((Result.Failed) failed).fault(), batchSize))
                .filter(advice -> !(advice instanceof LaneAdvice.GoOn))
                .findFirst()
                .orElseGet(() -> new LaneAdvice.GoOn(batchSize));
    }

    /** What an answer to a question says about the lane. */
    public LaneAdvice adviceAfterAsking(Turn turn, LookUp lookUp) {
        return lookUp instanceof LookUp.NotDone(Fault fault)
                ? adviceOf(fault, turn.batchSize())
                : new LaneAdvice.GoOn(turn.batchSize());
    }

    private LaneAdvice adviceOf(Fault fault, int batchSize) {
        return switch (fault.faultClass()) {
            case BUSY ->
                new LaneAdvice.Slower(
                        fault.retryAfter() == null ? backOff.whenBusy() : fault.retryAfter(), fault.problem());
            case CREDENTIALS -> new LaneAdvice.Hold(fault.problem());
            case TRANSIENT ->
                fault.retryAfter() == null
                        ? new LaneAdvice.GoOn(batchSize)
                        : new LaneAdvice.Stop(fault.retryAfter(), fault.problem());
            case PERMANENT, NEEDS_PERSON, STALE_RECORD -> new LaneAdvice.GoOn(batchSize);
        };
    }
}
