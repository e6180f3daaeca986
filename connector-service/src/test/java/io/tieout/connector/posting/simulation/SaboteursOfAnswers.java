package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.util.List;

/** Bugs in what is sent and asked, and in how the answers are understood. */
enum SaboteursOfAnswers implements Saboteur {
    // What is sent and what is answered
    BELIEVES_NO_ANSWER(
            "takes a request whose answer is lost for one that was refused",
            WrongAnswers.answer((batch, answer) ->
                    answer instanceof Answer.Unknown ? new Answer.NotDone(Faults.of(FaultClass.TRANSIENT)) : answer)),
    BELIEVES_AN_UNCLEAR_RESULT(
            "takes a result that proves nothing (\"aborted\", no status) for a refusal",
            WrongAnswers.result(
                    result -> result instanceof Result.Unclear ? Faults.refused(FaultClass.TRANSIENT) : result)),
    UNCLEAR_IS_POSTED(
            "takes a result that proves nothing for a success",
            WrongAnswers.result(result ->
                    result instanceof Result.Unclear ? new Result.Done(WrongAnswers.UNKNOWN_NUMBER) : result)),
    ABSENT_IS_REFUSED(
            "takes a result that is absent for a refusal for good",
            WrongAnswers.result(result -> result == null ? Faults.refused(FaultClass.PERMANENT) : result)),
    ABSENT_IS_TRY_LATER(
            "takes a result that is absent for \"try later\"",
            WrongAnswers.result(result -> result == null ? Faults.refused(FaultClass.TRANSIENT) : result)),
    ABSENT_IS_POSTED(
            "takes a result that is absent for a success",
            WrongAnswers.result(result -> result == null ? new Result.Done(WrongAnswers.UNKNOWN_NUMBER) : result)),
    MATCHES_BY_POSITION(
            "matches results with commands by their position, and not by control id",
            WrongAnswers.answer(WrongAnswers::byPosition)),
    RECORDED_BEFORE_IS_POSTED(
            "takes \"recorded before\" for posted without looking",
            WrongAnswers.result(result ->
                    result instanceof Result.AlreadyRecorded ? new Result.Done(WrongAnswers.UNKNOWN_NUMBER) : result)),
    RECORDED_BEFORE_IS_REFUSED(
            "takes \"recorded before\" for a refusal",
            WrongAnswers.result(result ->
                    result instanceof Result.AlreadyRecorded ? Faults.refused(FaultClass.PERMANENT) : result)),
    IN_PROCESS_IS_REFUSED(
            "takes \"being worked on\" for a refusal",
            WrongAnswers.result(
                    result -> result instanceof Result.InProcess ? Faults.refused(FaultClass.PERMANENT) : result)),
    KEY_TAKEN_IS_REFUSED(
            "takes \"key taken\" for a refusal, although it may be our own record",
            WrongAnswers.result(
                    result -> result instanceof Result.KeyTaken ? Faults.refused(FaultClass.PERMANENT) : result)),
    KEY_TAKEN_IS_POSTED(
            "takes \"key taken\" for posted, although it may be somebody else's record",
            WrongAnswers.result(result ->
                    result instanceof Result.KeyTaken ? new Result.Done(WrongAnswers.UNKNOWN_NUMBER) : result)),
    ONE_BAD_COMMAND_CONDEMNS_ALL(
            "refuses all commands of a request that was refused for one of them",
            WrongAnswers.answer((batch, answer) ->
                    answer instanceof Answer.NotDone(var fault) && fault.faultClass() == FaultClass.PERMANENT
                            ? allRefused(batch.commands())
                            : answer)),
    ONE_REFUSAL_STANDS_FOR_ALL(
            "takes what one command was refused for as the reason of all that were refused with it",
            WrongAnswers.answer(WrongAnswers::firstRefusalForAll)),
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
            WrongAnswers.sighting(seen ->
                    seen instanceof Sighting.Different ? new Sighting.Done(WrongAnswers.UNKNOWN_NUMBER) : seen)),
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
                    lookUp instanceof LookUp.NotDone ? WrongAnswers.nothingFound(commands) : lookUp));

    private final String does;
    private final Sabotage sabotage;

    SaboteursOfAnswers(String does, Sabotage sabotage) {
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

    private static Answer allRefused(List<IntacctCommand> commands) {
        return new Answer.Answered(commands.stream()
                .collect(java.util.stream.Collectors.toMap(
                        IntacctCommand::commandId, command -> Faults.refused(FaultClass.PERMANENT))));
    }
}
