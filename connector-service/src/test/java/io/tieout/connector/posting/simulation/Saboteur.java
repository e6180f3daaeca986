package io.tieout.connector.posting.simulation;

import static io.tieout.connector.posting.simulation.WrongAnswers.UNKNOWN_NUMBER;
import static io.tieout.connector.posting.simulation.WrongAnswers.fault;
import static io.tieout.connector.posting.simulation.WrongAnswers.refused;
import static io.tieout.connector.posting.simulation.WrongDecisions.readyNow;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Bugs that a connector could have. A world in which one of them is planted has to break a promise, or the simulation proves nothing.
 */
enum Saboteur {
    // What is sent and what is answered
    BELIEVES_NO_ANSWER(
            "takes a request whose answer is lost for one that was refused",
            WrongAnswers.answer((batch, answer) ->
                    answer instanceof Answer.Unknown ? new Answer.NotDone(fault(FaultClass.TRANSIENT)) : answer)),
    BELIEVES_AN_UNCLEAR_RESULT(
            "takes a result that proves nothing (\"aborted\", no status) for a refusal",
            WrongAnswers.result(result -> result instanceof Result.Unclear ? refused(FaultClass.TRANSIENT) : result)),
    UNCLEAR_IS_POSTED(
            "takes a result that proves nothing for a success",
            WrongAnswers.result(result -> result instanceof Result.Unclear ? new Result.Done(UNKNOWN_NUMBER) : result)),
    ABSENT_IS_REFUSED(
            "takes a result that is absent for a refusal for good",
            WrongAnswers.result(result -> result == null ? refused(FaultClass.PERMANENT) : result)),
    ABSENT_IS_TRY_LATER(
            "takes a result that is absent for \"try later\"",
            WrongAnswers.result(result -> result == null ? refused(FaultClass.TRANSIENT) : result)),
    ABSENT_IS_POSTED(
            "takes a result that is absent for a success",
            WrongAnswers.result(result -> result == null ? new Result.Done(UNKNOWN_NUMBER) : result)),
    MATCHES_BY_POSITION(
            "matches results with commands by their position, and not by control id",
            WrongAnswers.answer(WrongAnswers::byPosition)),
    RECORDED_BEFORE_IS_POSTED(
            "takes \"recorded before\" for posted without looking",
            WrongAnswers.result(
                    result -> result instanceof Result.AlreadyRecorded ? new Result.Done(UNKNOWN_NUMBER) : result)),
    RECORDED_BEFORE_IS_REFUSED(
            "takes \"recorded before\" for a refusal",
            WrongAnswers.result(
                    result -> result instanceof Result.AlreadyRecorded ? refused(FaultClass.PERMANENT) : result)),
    IN_PROCESS_IS_REFUSED(
            "takes \"being worked on\" for a refusal",
            WrongAnswers.result(result -> result instanceof Result.InProcess ? refused(FaultClass.PERMANENT) : result)),
    KEY_TAKEN_IS_REFUSED(
            "takes \"key taken\" for a refusal, although it may be our own record",
            WrongAnswers.result(result -> result instanceof Result.KeyTaken ? refused(FaultClass.PERMANENT) : result)),
    KEY_TAKEN_IS_POSTED(
            "takes \"key taken\" for posted, although it may be somebody else's record",
            WrongAnswers.result(
                    result -> result instanceof Result.KeyTaken ? new Result.Done(UNKNOWN_NUMBER) : result)),
    ONE_BAD_COMMAND_CONDEMNS_ALL(
            "refuses all commands of a request that was refused for one of them",
            WrongAnswers.answer((batch, answer) ->
                    answer instanceof Answer.NotDone(var fault) && fault.faultClass() == FaultClass.PERMANENT
                            ? allRefused(batch.commands())
                            : answer)),
    NEW_CONTROL_ID_FOR_EACH_ATTEMPT(
            "gives a command another control id each time that it is sent",
            WrongAnswers.controlIds((batch, payment) -> payment.commandId().value() + "-in-" + batch.id())),
    CONTROL_ID_OF_THE_DOCUMENT(
            "gives the commands of one document the same control id",
            WrongAnswers.controlIds((batch, payment) -> payment.documentKey())),
    LAST_OF_BATCH_IS_NOT_SENT(
            "writes one command less into the request than the turn holds",
            WrongAnswers.batch(WrongAnswers::withoutTheLast)),
    RETRY_AFTER_IN_DAYS(
            "takes the seconds of \"Retry-After\" for days",
            WrongDecisions.advice((turn, advice) -> advice instanceof LaneAdvice.Stop(Duration pause, Problem why)
                    ? new LaneAdvice.Stop(Duration.ofDays(pause.toSeconds()), why)
                    : advice)),

    // What is asked and what is seen
    DIFFERENT_IS_DONE(
            "takes a record with other content for ours",
            WrongAnswers.sighting(
                    seen -> seen instanceof Sighting.Different ? new Sighting.Done(UNKNOWN_NUMBER) : seen)),
    DIFFERENT_IS_NOT_THERE(
            "takes a record with other content for none",
            WrongAnswers.sighting(seen -> seen instanceof Sighting.Different ? new Sighting.NotDone("") : seen)),
    LOOKS_AT_TOP_LEVEL(
            "looks for what was posted in an entity in the company's own books",
            WrongAnswers.questionIn(entity -> null)),
    LOOKS_WITH_THE_FIRST_LOGIN(
            "looks with the credentials of one tenant for the postings of all",
            WrongAnswers.questionOf(tenant -> new TenantId("acme"))),
    FIRST_SIGHTING_FOR_ALL(
            "takes what is seen of the first command for all of the question",
            WrongAnswers.lookUp(WrongAnswers::firstForAll)),
    NO_SIGHT_IS_NOT_THERE(
            "takes a question without an answer for \"not there\"",
            WrongAnswers.lookUp((commands, lookUp) ->
                    lookUp instanceof LookUp.Unknown ? WrongAnswers.nothingFound(commands) : lookUp)),
    NO_LOOK_IS_NOT_THERE(
            "takes a question that was refused for \"not there\"",
            WrongAnswers.lookUp((commands, lookUp) ->
                    lookUp instanceof LookUp.NotDone ? WrongAnswers.nothingFound(commands) : lookUp)),

    // What is decided
    SKIPS_THE_LOOK_UP(
            "sends what is uncertain again without asking",
            WrongDecisions.decision(
                    (turn, posting, right, now) -> right instanceof Decision.Ask && turn.purpose() == Turn.Purpose.SEND
                            ? readyNow(posting, now)
                            : right)),
    FORGETS_THE_WINDOW(
            "sends again what is not there, although it may still be committed",
            WrongDecisions.decision((turn, posting, right, now) -> turn.purpose() == Turn.Purpose.ASK
                            && right instanceof Decision.Ask ask
                            && ask.doubt() == Doubt.NO_ANSWER
                    ? readyNow(posting, now)
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
            WrongAnswers.clockOfTheRules(right -> Clock.offset(right, Duration.ofHours(1)))),

    // What the store accepts
    ACCEPTS_TWICE("accepts a command that is delivered twice as two", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isSame(Row row, IntacctCommand command) {
            return false;
        }
    })),
    DROPS_WHAT_COMES_WHILE_PAUSED(
            "drops what is accepted while its tenant's connection is paused", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isAccepted(boolean tenantIsPaused) {
                    return !tenantIsPaused;
                }
            })),
    A_REVISION_REPLACES_ANYTHING(
            "lets a higher revision replace what was not refused", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isReplaced(Row row, IntacctCommand newer) {
                    return newer.revision() > row.command.revision();
                }
            })),
    ANY_DELIVERY_REPLACES_WHAT_WAS_REFUSED(
            "sends what was refused once more when it is merely delivered again", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isReplaced(Row row, IntacctCommand newer) {
                    return row.isRefused() && newer.revision() >= row.command.revision();
                }
            })),
    A_REVISION_IS_IGNORED("never replaces what was refused", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isReplaced(Row row, IntacctCommand newer) {
            return false;
        }
    })),
    FORGETS_DOUBT_WHEN_SENT_ANEW(
            "sends what a person retries without asking, although its record may exist",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenSentAnew(Row row) {
                    return PostingState.READY;
                }
            })),

    // Whose turn it is
    THE_FIRST_LANE_FIRST(
            "gives the turn to the first lane, and not to the one that has waited longest",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                int placeInTheQueue(int lastTurn) {
                    return 0;
                }
            })),
    MORE_TURNS_THAN_PERMITS("begins a turn without a permit", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isPermitTaken(Instant leaseEnd, Instant now) {
            return false;
        }
    })),
    PERMITS_OF_THE_DEAD_STAY_TAKEN(
            "never takes back the permit of a process that died", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isPermitTaken(Instant leaseEnd, Instant now) {
                    return true;
                }
            })),
    IGNORES_THE_PAUSE_OF_A_LANE("sends on when the company says \"busy\"", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isLanePaused(Instant until, Instant now) {
            return false;
        }
    })),
    TAKES_WHAT_IS_PAUSED("takes turns of a tenant whose credentials are refused", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isPassedOver(boolean tenantIsPaused) {
            return false;
        }
    })),
    TWO_TURNS_GET_ONE_POSTING("takes for a turn what is in the hands of another", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isReady(Row row) {
            return row.state == PostingState.READY || row.state == PostingState.IN_FLIGHT;
        }
    })),
    IGNORES_THE_ORDER_OF_A_DOCUMENT(
            "sends a command before an earlier one of its document is done", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isOldestOfItsDocument(Row row, List<Row> rows) {
                    return true;
                }
            })),
    ONE_REQUEST_FOR_TWO_ENTITIES("sends commands of two entities in one request", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isOfSameLogin(Row row, Row head) {
            return row.tenant.equals(head.tenant);
        }
    })),
    ONE_REQUEST_FOR_TWO_TENANTS("sends commands of two tenants in one request", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isOfSameLogin(Row row, Row head) {
            return row.isOfSameEntity(head);
        }
    })),
    NOTHING_TRAVELS_ALONE(
            "sends what is to travel alone together with others again", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isAlone(Row row) {
                    return false;
                }
            })),
    QUESTIONS_COUNT_AS_ATTEMPTS(
            "counts questions as attempts, and gives up a posting that was hardly sent",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                int attempts(Row row, Turn.Purpose purpose) {
                    return row.attempts + 1;
                }
            })),
    ATTEMPTS_ARE_NOT_COUNTED("does not count how often it was sent", Sabotage.ofTheStore(new Clauses() {
        @Override
        int attempts(Row row, Turn.Purpose purpose) {
            return 1;
        }
    })),
    A_DEAD_QUESTION_IS_NOT_ASKED_AGAIN(
            "forgets what was being asked when the process died", Sabotage.ofTheStore(new Clauses() {
                @Override
                Instant dueAgainWhileAsked(Row row, Instant leaseEnd) {
                    return Instant.MAX;
                }
            })),

    // How a turn ends
    SETTLES_WHAT_OTHERS_HOLD(
            "stores decisions of a turn whose postings are in other hands by then", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isHeld(Row row, Turn turn) {
                    return true;
                }
            })),
    SETTLES_WHAT_LIVES(
            "stores decisions of a turn that lost its postings, as long as they are not at rest",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isHeld(Row row, Turn turn) {
                    return row.state == PostingState.IN_FLIGHT || row.state == PostingState.UNCERTAIN;
                }
            })),
    IGNORES_A_LATE_GIVING_UP(
            "reckons the window from when a turn lost its lease, although its request was given up later",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isTakenBack(Row row, Turn turn, Decision decision) {
                    return false;
                }

                @Override
                Instant sentAtWhenGivenUp(Row row, Instant now) {
                    return row.state == PostingState.IN_FLIGHT ? now : row.sentAt;
                }
            })),
    ASKS_ON_WITH_THE_OLD_WINDOW(
            "leaves a posting to who asks with the old window, although its request was given up only now",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isTakenBack(Row row, Turn turn, Decision decision) {
                    return false;
                }
            })),
    PROVES_BY_THE_TIME_OF_THE_ANSWER(
            "takes what a slow answer does not show for not there at the time when it arrives",
            WrongDecisions.decision((turn, posting, right, now) -> turn.purpose() == Turn.Purpose.ASK
                            && right instanceof Decision.Ask ask
                            && ask.doubt() == Doubt.NO_ANSWER
                            && !ask.due().isAfter(now)
                    ? readyNow(posting, now)
                    : right)),
    IGNORES_A_LATE_SUCCESS("drops the success of a turn that lost its postings", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isFact(Row row, Decision decision) {
            return false;
        }
    })),
    TELLS_A_SUCCESS_TWICE("settles and tells a success that is known already", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isFact(Row row, Decision decision) {
            return decision instanceof Decision.Posted;
        }
    })),
    THE_WINDOW_BEGINS_WITH_THE_TURN(
            "reckons the window from when the turn was taken, and not from when its answer was given up",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                Instant sentAtWhenGivenUp(Row row, Instant now) {
                    return row.sentAt;
                }
            })),
    QUESTIONS_ARE_NOT_COUNTED("does not count how often it has asked", Sabotage.ofTheStore(new Clauses() {
        @Override
        int lookUps(Row row, int asked) {
            return 0;
        }
    })),
    THE_TURN_ENDS_WITH_ITS_PERMIT(
            "ends a turn when its permit is given back, so that nobody misses it if its process dies",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean endsTheTurn(boolean onlyPermit) {
                    return true;
                }
            })),
    ABANDONED_IS_READY(
            "sends what a dead process had in flight again without asking", Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenAbandoned() {
                    return PostingState.READY;
                }
            })),
    ABANDONED_IS_FORGOTTEN("never misses what a dead process had in flight", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isAbandoned(Row row, Instant leaseEnd, Instant now) {
            return false;
        }
    })),
    THE_PAUSED_ARE_NEVER_MENDED("does not go on when a connection was mended", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isMended(TenantId tenant) {
            return false;
        }
    })),
    MENDING_FORGETS_DOUBT(
            "sends what is uncertain without asking when a connection was mended", Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenMended(Row row) {
                    return row.state == PostingState.UNCERTAIN ? PostingState.READY : row.state;
                }
            })),

    // After a restore
    AN_OLD_STORE_GOES_ON(
            "goes on with a database that is older than what was done, before anybody has said so",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isStopped(boolean isOld) {
                    return false;
                }
            }),
            true),
    A_RESTORE_PUTS_NOTHING_IN_DOUBT(
            "sends what it held before a restore without asking",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isInDoubtAfterRestore(boolean isReplayed) {
                    return isReplayed;
                }
            }),
            true),
    WHAT_IS_REPLAYED_IS_SENT(
            "sends what is delivered anew after a restore without asking",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isInDoubtAfterRestore(boolean isReplayed) {
                    return !isReplayed;
                }
            }),
            true);

    private final String does;
    private final Sabotage sabotage;
    private final boolean losesMemory;

    Saboteur(String does, Sabotage sabotage) {
        this(does, sabotage, false);
    }

    /** @param losesMemory it is at work only where the store is put back to an earlier copy of itself */
    Saboteur(String does, Sabotage sabotage, boolean losesMemory) {
        this.does = does;
        this.sabotage = sabotage;
        this.losesMemory = losesMemory;
    }

    World world(long seed) {
        return new World(seed, sabotage, losesMemory);
    }

    /** What is wrong, in words. */
    String does() {
        return does;
    }

    private static Answer allRefused(List<IntacctCommand> commands) {
        return new Answer.Answered(commands.stream()
                .collect(java.util.stream.Collectors.toMap(
                        IntacctCommand::commandId, command -> refused(FaultClass.PERMANENT))));
    }
}
