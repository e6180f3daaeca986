package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.Turn;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Bugs in what is decided. */
enum SaboteursOfDecisions implements Saboteur {
    SKIPS_THE_LOOK_UP(
            "sends what is uncertain again without asking",
            WrongDecisions.decision(
                    (turn, posting, right, now) -> right instanceof Decision.Ask && turn.purpose() == Turn.Purpose.SEND
                            ? WrongDecisions.readyNow(posting, now)
                            : right)),
    FORGETS_THE_WINDOW(
            "sends again what is not there, although it may still be committed",
            WrongDecisions.decision((turn, posting, right, now) -> turn.purpose() == Turn.Purpose.ASK
                            && right instanceof Decision.Ask ask
                            && ask.doubt() == Doubt.NO_ANSWER
                    ? WrongDecisions.readyNow(posting, now)
                    : right)),
    NOT_THERE_IS_REFUSED(
            "takes what is not there when it is asked for as refused for good",
            WrongDecisions.decision((turn, posting, right, now) -> turn.purpose() == Turn.Purpose.ASK
                            && (right instanceof Decision.Again || right instanceof Decision.Ask)
                    ? new Decision.Rejected(new Problem("NOT_THERE", "It is not there.", "Enter it."), "")
                    : right)),
    PARKS_WITHOUT_DOUBT(
            "forgets, when it hands a posting to a person, that its record may exist",
            WrongDecisions.decision((turn, posting, right, now) -> right instanceof Decision.Parked parked
                    ? new Decision.Parked(parked.problem(), parked.raw(), false)
                    : right)),
    TRIES_FOR_EVER(
            "never hands over to a person what is refused as \"try later\" each time",
            WrongDecisions.decision((turn, posting, right, now) -> right instanceof Decision.Parked parked
                            && parked.problem().code().equals("TRIED_TOO_OFTEN")
                    ? new Decision.Again(now.plusSeconds(60), true, posting.solo(), parked.problem())
                    : right)),
    ASKS_FOR_EVER(
            "never hands over to a person what is claimed and not shown",
            WrongDecisions.decision((turn, posting, right, now) -> right instanceof Decision.Parked parked
                            && parked.problem().code().equals("CLAIMED_BUT_NOT_FOUND")
                    ? new Decision.Ask(now.plusSeconds(60), Objects.requireNonNull(posting.doubt()), posting.claim())
                    : right)),
    BACKS_OFF_WITHOUT_LIMIT(
            "doubles the pause before the next attempt for ever",
            WrongDecisions.decision((turn, posting, right, now) -> right instanceof Decision.Again again
                            && again.counts()
                    ? new Decision.Again(
                            now.plus(Duration.ofHours(1L << posting.attempts())), true, again.solo(), again.why())
                    : right)),
    LOSES_A_DECISION(
            "loses what was decided of the last posting of a turn",
            WrongDecisions.decision((turn, posting, right, now) ->
                    turn.postings().size() > 1 && posting.equals(turn.postings().getLast()) ? null : right)),
    GOES_ON_WITH_A_REFUSED_PASSWORD(
            "goes on with credentials that were refused",
            WrongDecisions.advice((turn, advice) ->
                    advice instanceof LaneAdvice.Hold ? new LaneAdvice.GoOn(turn.batchSize()) : advice)),
    IGNORES_THE_LEASE(
            "sends a turn whose lease has ended while its process slept",
            WrongDecisions.turn(WrongDecisions::withoutEnd)),
    READS_LOCAL_TIME(
            "reckons the window with a clock that is an hour ahead of the one that the time of sending is from",
            WrongAnswers.clockOfTheRules(right -> Clock.offset(right, Duration.ofHours(1))));

    private final String does;
    private final Sabotage sabotage;

    SaboteursOfDecisions(String does, Sabotage sabotage) {
        this.does = does;
        this.sabotage = sabotage;
    }

    @Override
    public World world(long seed) {
        return new World(seed, sabotage, false);
    }

    @Override
    public String does() {
        return does;
    }
}
