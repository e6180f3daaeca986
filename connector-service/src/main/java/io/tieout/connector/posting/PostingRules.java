package io.tieout.connector.posting;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.model.id.CommandId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
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

    /** Over half a minute, with the pauses between them. */
    private static final int LOOK_UPS_OF_A_TAKEN_KEY = 4;

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
                        case Answer.Unknown(GatewayWords words) -> ask(posting, Doubt.NO_ANSWER, words.line());
                    });
        }
        return decisions;
    }

    private Decision afterResult(Posting posting, @Nullable Result result) {
        return switch (result) {
            case null -> ask(posting, Doubt.NO_ANSWER, null);
            case Result.Done(String recordNo) -> new Decision.Posted(recordNo);
            case Result.AlreadyRecorded(GatewayWords words) -> ask(posting, Doubt.ALREADY_RECORDED, words.line());
            case Result.InProcess(Fault fault) -> ask(posting, Doubt.IN_PROCESS, fault.raw());
            case Result.KeyTaken(Fault fault) -> ask(posting, Doubt.KEY_TAKEN, fault.raw());
            case Result.Unclear(GatewayWords words) -> ask(posting, Doubt.NO_ANSWER, words.line());
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
        if (posting.attempts() >= mostAttempts(fault)) {
            return new Decision.Parked(
                    new Problem(
                            ProblemCode.TRIED_TOO_OFTEN,
                            "Sent %d times, and each time: %s"
                                    .formatted(
                                            posting.attempts(), fault.problem().cause()),
                            "Read what Intacct says above and ask Sage or whoever keeps the company what it means, then press retry; "
                                    + "or dismiss it and enter the record by hand."),
                    fault.raw(),
                    false);
        }
        return new Decision.Again(
                now.plus(backOff.beforeAttempt(posting.attempts() + 1)), true, posting.solo(), fault.problem());
    }

    private int mostAttempts(Fault fault) {
        return fault.mostAttempts() == null
                ? policy.mostAttempts()
                : Math.min(policy.mostAttempts(), fault.mostAttempts());
    }

    /**
     * What became of each posting of a turn that asked.
     *
     * @param asked when the question was begun: what the answer shows may be as old as that, however long it took to arrive
     */
    public Map<CommandId, Decision> afterAsking(Turn turn, LookUp lookUp, Instant asked) {
        Map<CommandId, Decision> decisions = new LinkedHashMap<>();
        for (Posting posting : turn.postings()) {
            decisions.put(
                    posting.id(),
                    switch (lookUp) {
                        case LookUp.Found(var sightings) -> afterSighting(posting, sightings.get(posting.id()), asked);
                        case LookUp.NotDone notDone -> askAgain(posting);
                        case LookUp.Unknown unknown -> askAgain(posting);
                    });
        }
        return decisions;
    }

    private Decision afterSighting(Posting posting, @Nullable Sighting sighting, Instant asked) {
        return switch (sighting) {
            case null -> askAgain(posting);
            case Sighting.Done(String recordNo) -> new Decision.Posted(recordNo);
            case Sighting.Different(Problem problem) -> new Decision.Parked(problem, claim(posting), true);
            case Sighting.NotDone not -> afterNothingSeen(posting, not, asked);
        };
    }

    private Decision afterNothingSeen(Posting posting, Sighting.NotDone not, Instant asked) {
        return switch (doubtOf(posting)) {
            case NO_ANSWER, FORGOTTEN -> notThereYet(posting, asked);
            case ALREADY_RECORDED, IN_PROCESS -> claimedButNotShown(posting, not, asked);
            case KEY_TAKEN ->
                not.taken() == null
                        ? takenButNotShown(posting, not)
                        : new Decision.Parked(not.taken(), claim(posting), false);
        };
    }

    /** Only when the gateway can no longer be working on the request does "not there" mean that nothing was done. */
    private Decision notThereYet(Posting posting, Instant asked) {
        Instant now = clock.instant();
        Instant end = endOfWindow(posting);
        if (asked.isBefore(end)) {
            Instant next = now.plus(backOff.beforeLookUp(posting.lookUps() + 1));
            boolean isSoonEnough = next.isBefore(end) && doubtOf(posting) != Doubt.FORGOTTEN;
            return new Decision.Ask(isSoonEnough ? next : end, doubtOf(posting), posting.claim());
        }
        return new Decision.Again(now, false, posting.solo(), null);
    }

    /** Of a sending that was forgotten nobody knows when its answer was given up: that it takes no longer than the window is all that is sure. */
    private Instant endOfWindow(Posting posting) {
        Instant sent = posting.sentAt();
        Duration window = policy.lateCommitWindow();
        return (sent == null ? clock.instant() : sent)
                .plus(doubtOf(posting) == Doubt.FORGOTTEN ? window.multipliedBy(2) : window);
    }

    private Decision claimedButNotShown(Posting posting, Sighting.NotDone not, Instant asked) {
        boolean windowPassed = !asked.isBefore(endOfWindow(posting));
        if (posting.lookUps() + 1 < policy.mostLookUps() || !windowPassed) {
            return askAgain(posting);
        }
        return new Decision.Parked(Unclaimed.notShown(posting, not.sought()), claim(posting), true);
    }

    /** What was refused because its key is taken is not being worked on: that it is not shown is known after a few questions. */
    private Decision takenButNotShown(Posting posting, Sighting.NotDone not) {
        return posting.lookUps() + 1 < Math.min(policy.mostLookUps(), LOOK_UPS_OF_A_TAKEN_KEY)
                ? askAgain(posting)
                : new Decision.Parked(Unclaimed.notShown(posting, not.sought()), claim(posting), true);
    }

    private static String claim(Posting posting) {
        return posting.claim() == null ? "" : posting.claim();
    }

    private Decision askAgain(Posting posting) {
        return ask(posting, doubtOf(posting), posting.claim());
    }

    private Decision ask(Posting posting, Doubt doubt, @Nullable String claim) {
        int asked = posting.doubt() == null ? 0 : posting.lookUps() + 1;
        return new Decision.Ask(clock.instant().plus(backOff.beforeLookUp(asked)), doubt, claim);
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
        LaneAdvice advice = new LaneAdvice.GoOn(batchSize);
        for (Result result : results.values()) {
            if (result instanceof Result.Failed(Fault fault)) {
                advice = advice.orGraver(adviceOf(fault, batchSize));
            }
        }
        return advice;
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
