package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What becomes of a request. With faults it is answered in part or not at all, before or after it was carried out, while it is carried out
 * or long before that; it is refused for a while, and now and then its sender dies.
 */
final class Requests {

    private static final List<FaultClass> REFUSALS =
            List.of(FaultClass.TRANSIENT, FaultClass.PERMANENT, FaultClass.NEEDS_PERSON, FaultClass.BUSY);

    private final RandomGenerator chance;
    private final WorldClock clock;
    private final Books books;
    private final Functions functions;
    private final Runnable meanwhile;
    private final Runnable cutOff;

    Requests(
            RandomGenerator chance,
            WorldClock clock,
            Books books,
            Functions functions,
            Runnable meanwhile,
            Runnable cutOff) {
        this.chance = chance;
        this.clock = clock;
        this.books = books;
        this.functions = functions;
        this.meanwhile = meanwhile;
        this.cutOff = cutOff;
    }

    Answer answer(Batch batch, boolean withFaults) {
        if (batch.commands().size() > 1
                && batch.commands().stream()
                        .anyMatch(command -> books.situation(functions.place(batch, command)) == Situation.POISON)) {
            return notDone(FaultClass.PERMANENT);
        }
        if (!withFaults) {
            return new Answer.Answered(commitAll(batch));
        }
        return switch (chance.nextInt(23)) {
            case 0 -> notDone(FaultClass.BUSY);
            case 1 -> new Answer.NotDone(Faults.LATER);
            case 2 -> Faults.RESET;
            case 3 -> lost(() -> commitAll(batch));
            case 4 ->
                lost(() -> commitFirst(batch, chance.nextInt(batch.commands().size() + 1)));
            case 5 -> lost(() -> functions.workLater(batch));
            case 6 -> partOf(commitAll(batch));
            case 7 -> { // its session had ended, and it was sent once more in a new one
                meanwhile.run();
                yield new Answer.Answered(commitAll(batch));
            }
            case 8 -> {
                Map<CommandId, Result> results = commitAll(batch);
                meanwhile.run();
                yield new Answer.Answered(results);
            }
            case 9 -> {
                commitAll(batch);
                throw new Crash();
            }
            case 10 -> throw new Crash();
            case 11 -> new Answer.Answered(refuseAll(batch));
            case 12 ->
                new Answer.Answered(doSome(batch, chance.nextBoolean() ? FaultClass.TRANSIENT : FaultClass.PERMANENT));
            case 13 -> { // refused after a long time, sent once more in the same turn, and that answer was lost
                clock.pass(Duration.ofSeconds(chance.nextInt((int) SimulatedGateway.LONGEST_ANSWER.toSeconds())));
                if (functions.isForgetful() && chance.nextBoolean()) { // then clocks agree
                    cutOff.run();
                }
                yield lost(() -> functions.workLater(batch));
            }
            case 14 -> new Answer.Answered(contradict(batch));
            case 15 -> new Answer.Answered(each(batch, command -> functions.claimKey(batch, command)));
            case 16 -> notDone(FaultClass.CREDENTIALS);
            // some are sent once more in a new session, and by then the password has changed, or there are too many
            // requests
            case 17 ->
                new Answer.Answered(doSome(batch, FaultClass.CREDENTIALS, FaultClass.CREDENTIALS, FaultClass.BUSY));
            case 18, 19 -> { // what was refused long ago is heard of only now
                Map<CommandId, Result> refused = refuseAll(batch);
                meanwhile.run();
                yield new Answer.Answered(refused);
            }
            default -> new Answer.Answered(commitAll(batch));
        };
    }

    private static Answer notDone(FaultClass faultClass) {
        return new Answer.NotDone(Faults.of(faultClass));
    }

    private static Answer lost(Runnable work) {
        work.run();
        return Faults.NO_ANSWER;
    }

    private Answer partOf(Map<CommandId, Result> results) {
        Map<CommandId, Result> part = new HashMap<>(results);
        part.keySet().removeIf(command -> chance.nextBoolean());
        return new Answer.Answered(part);
    }

    private static Map<CommandId, Result> each(Batch batch, Function<IntacctCommand, Result> what) {
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands()) {
            results.put(command.commandId(), what.apply(command));
        }
        return results;
    }

    private Map<CommandId, Result> commitAll(Batch batch) {
        return each(batch, command -> functions.carryOut(batch, command));
    }

    private void commitFirst(Batch batch, int first) {
        batch.commands().subList(0, first).forEach(command -> functions.carryOut(batch, command));
    }

    /** A function that was aborted or refused has done nothing. */
    private Map<CommandId, Result> doSome(Batch batch, FaultClass... others) {
        return each(
                batch,
                command -> chance.nextBoolean()
                        ? functions.carryOut(batch, command)
                        : functions.refuse(command, others[chance.nextInt(others.length)]));
    }

    /** Answers that prove nothing, whether something was done, will be done, or was not. */
    private Map<CommandId, Result> contradict(Batch batch) {
        return each(batch, command -> {
            Result clear = chance.nextBoolean()
                    ? functions.carryOut(batch, command)
                    : functions.refuse(command, FaultClass.PERMANENT);
            return chance.nextBoolean() ? Faults.UNCLEAR : clear;
        });
    }

    private Map<CommandId, Result> refuseAll(Batch batch) {
        FaultClass faultClass = REFUSALS.get(chance.nextInt(REFUSALS.size()));
        return each(batch, command -> functions.refuse(command, faultClass));
    }
}
