package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Intacct's gateway as the worlds know it. With faults on it loses answers before or after it has committed, goes on for up to a
 * quarter of an hour after its client gave up, answers in part, refuses for a while; in some worlds it also forgets which control
 * ids it has seen, so that only the question before the second sending protects the ledger. Now and then it refuses a tenant's
 * credentials, until a person mends them.
 */
final class SimulatedGateway implements Ledger {

    /** The window for a late commit is longer than this. */
    static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    private final Random chance;
    private final WorldClock clock;
    private final Runnable meanwhile;
    private final Runnable cutOff;
    private final Predicate<TenantId> paused;
    private final boolean forgetful;
    private final Books books;
    private final Set<CommandId> recorded = new HashSet<>();
    private final List<Late> late = new ArrayList<>();
    private final Set<String> refusedLogins = new HashSet<>();
    private boolean faults = true;
    private boolean willForget;

    private record Late(Instant at, Place place, IntacctCommand command) {}

    /**
     * @param meanwhile what the rest of the world does while a request is under way
     * @param cutOff the same, while the process that waits for the answer cannot renew its lease
     * @param paused tenants whose credentials were refused: nothing is sent of them
     */
    SimulatedGateway(
            Random chance,
            WorldClock clock,
            Books books,
            Runnable meanwhile,
            Runnable cutOff,
            Predicate<TenantId> paused) {
        this.chance = chance;
        this.books = books;
        this.paused = paused;
        this.clock = clock;
        this.meanwhile = meanwhile;
        this.cutOff = cutOff;
        this.forgetful = chance.nextInt(4) == 0;
    }

    void behave() {
        faults = false;
    }

    /** Of this world's control ids it will not always know that they were used. */
    boolean isForgetful() {
        return forgetful || willForget;
    }

    /** One day it may forget all control ids that it has seen until then. */
    void mayForgetOnce() {
        willForget = chance.nextBoolean();
    }

    void forget() {
        if (willForget) {
            recorded.clear();
        }
    }

    /** Whether the credentials of this request, or of one of its functions, were refused. */
    boolean hasRefusedTheLoginOf(String request) {
        return refusedLogins.contains(request);
    }

    /** Commits what it went on with after its client had given up. */
    void work() {
        for (Late next : List.copyOf(late)) {
            if (!next.at().isAfter(clock.instant())) {
                late.remove(next);
                commit(next.place(), next.command());
            }
        }
    }

    @Override
    public Answer post(Batch batch) {
        work();
        if (paused.test(batch.tenant())) {
            return new Answer.NotDone(fault(FaultClass.CREDENTIALS, null)); // before anything is sent
        }
        Answer answer = answer(batch);
        remember(batch, answer);
        return answer;
    }

    private void remember(Batch batch, Answer answer) {
        for (IntacctCommand command : batch.commands()) {
            Fault refused = switch (answer) {
                case Answer.Answered(var results) ->
                    results.get(command.commandId()) instanceof Result.Failed(Fault fault) ? fault : null;
                case Answer.NotDone(Fault fault) -> fault;
                case Answer.Unknown unknown -> null;
            };
            if (refused != null
                    && (answer instanceof Answer.Answered || batch.commands().size() == 1)) {
                books.refuse(place(batch, command), refused.faultClass());
            }
            if (answer instanceof Answer.Answered(var results)
                    && results.get(command.commandId()) instanceof Result.InProcess) {
                books.workOn(place(batch, command));
            }
            if (refused != null && refused.faultClass() == FaultClass.CREDENTIALS) {
                refusedLogins.add(batch.id());
            }
        }
    }

    private Place place(Batch batch, IntacctCommand command) {
        return books.place(batch.tenant(), batch.entityId(), (CreatePayment) command);
    }

    private Situation situation(Batch batch, IntacctCommand command) {
        return books.situation(place(batch, command));
    }

    private Answer answer(Batch batch) {
        if (batch.commands().size() > 1
                && batch.commands().stream().anyMatch(command -> situation(batch, command) == Situation.POISON)) {
            return new Answer.NotDone(fault(FaultClass.PERMANENT, null));
        }
        if (!faults) {
            return new Answer.Answered(commitAll(batch, batch.commands().size()));
        }
        return switch (chance.nextInt(23)) {
            case 0 -> new Answer.NotDone(fault(FaultClass.BUSY, null));
            case 1 -> new Answer.NotDone(fault(FaultClass.TRANSIENT, Duration.ofSeconds(5)));
            case 2 -> new Answer.Unknown("the connection was reset before the request arrived");
            case 3 -> lost(() -> commitAll(batch, batch.commands().size()));
            case 4 ->
                lost(() -> commitAll(batch, chance.nextInt(batch.commands().size() + 1)));
            case 5 -> lost(() -> commitLater(batch));
            case 6 -> partOf(commitAll(batch, batch.commands().size()));
            case 7 -> { // its session had ended, and it was sent once more in a new one
                meanwhile.run();
                yield new Answer.Answered(commitAll(batch, batch.commands().size()));
            }
            case 8 -> {
                Map<CommandId, Result> results =
                        commitAll(batch, batch.commands().size());
                meanwhile.run();
                yield new Answer.Answered(results);
            }
            case 9 -> {
                commitAll(batch, batch.commands().size());
                throw new Crash();
            }
            case 10 -> throw new Crash();
            case 11 -> new Answer.Answered(refuseAll(batch));
            case 12 ->
                new Answer.Answered(doSome(batch, chance.nextBoolean() ? FaultClass.TRANSIENT : FaultClass.PERMANENT));
            case 13 -> { // refused after a long time, sent once more in the same turn, and that answer was lost
                clock.pass(Duration.ofSeconds(chance.nextInt((int) LONGEST_ANSWER.toSeconds())));
                if (isForgetful() && chance.nextBoolean()) { // then clocks agree
                    cutOff.run();
                }
                yield lost(() -> commitLater(batch));
            }
            case 14 -> new Answer.Answered(contradict(batch));
            case 15 -> new Answer.Answered(claimKeys(batch));
            case 16 -> new Answer.NotDone(fault(FaultClass.CREDENTIALS, null));
            // some are sent once more in a new session, and by then the password has changed
            case 17 -> new Answer.Answered(doSome(batch, FaultClass.CREDENTIALS));
            case 18, 19 -> { // what was refused long ago is heard of only now
                Map<CommandId, Result> refused = refuseAll(batch);
                meanwhile.run();
                yield new Answer.Answered(refused);
            }
            default -> new Answer.Answered(commitAll(batch, batch.commands().size()));
        };
    }

    private static Answer lost(Runnable work) {
        work.run();
        return new Answer.Unknown("no answer came");
    }

    private void commitLater(Batch batch) {
        for (IntacctCommand command : batch.commands()) {
            Duration work = Duration.ofSeconds(chance.nextInt((int) LONGEST_WORK.toSeconds()));
            if (!isDuplicate(command) && situation(batch, command).isCarriedOut()) {
                late.add(new Late(clock.instant().plus(work), place(batch, command), command));
            }
        }
    }

    private Answer partOf(Map<CommandId, Result> results) {
        Map<CommandId, Result> part = new HashMap<>(results);
        part.keySet().removeIf(command -> chance.nextBoolean());
        return new Answer.Answered(part);
    }

    private Map<CommandId, Result> commitAll(Batch batch, int first) {
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands().subList(0, first)) {
            results.put(command.commandId(), commitOne(batch, command));
        }
        return results;
    }

    /** A function that was aborted or refused has done nothing. */
    private Map<CommandId, Result> doSome(Batch batch, FaultClass others) {
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands()) {
            results.put(
                    command.commandId(), chance.nextBoolean() ? commitOne(batch, command) : refuseOne(command, others));
        }
        return results;
    }

    /** Answers that prove nothing, whether something was done, will be done, or was not. */
    private Map<CommandId, Result> contradict(Batch batch) {
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands()) {
            Result clear = chance.nextBoolean() ? commitOne(batch, command) : refuseOne(command, FaultClass.PERMANENT);
            results.put(
                    command.commandId(),
                    chance.nextBoolean() ? new Result.Unclear(GatewayWords.none(200, "no status")) : clear);
        }
        return results;
    }

    /** A gateway that has forgotten control ids may still know that the number of the record is taken. */
    private Map<CommandId, Result> claimKeys(Batch batch) {
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands()) {
            results.put(
                    command.commandId(),
                    books.records(place(batch, command)) > 0
                            ? new Result.KeyTaken(fault(FaultClass.PERMANENT, null))
                            : commitOne(batch, command));
        }
        return results;
    }

    private Result commitOne(Batch batch, IntacctCommand command) {
        Place place = place(batch, command);
        return claimed(command).orElseGet(() -> switch (books.situation(place)) {
            case PLAIN, EDITED, CHANGED -> new Result.Done(commit(place, command));
            case STUBBORN -> new Result.Failed(fault(FaultClass.TRANSIENT, null));
            case POISON -> new Result.Failed(fault(FaultClass.PERMANENT, null));
            case SOMEBODY_ELSES, TAKEN -> new Result.KeyTaken(fault(FaultClass.PERMANENT, null));
            case HIDDEN ->
                chance.nextBoolean()
                        ? new Result.KeyTaken(fault(FaultClass.PERMANENT, null))
                        : new Result.AlreadyRecorded(GatewayWords.none(200, "recorded before"));
        });
    }

    private Result refuseOne(IntacctCommand command, FaultClass faultClass) {
        return claimed(command).orElseGet(() -> new Result.Failed(fault(faultClass, null)));
    }

    /** What is answered to a control id that has been used, or is being worked on: it is looked at before the function is. */
    private Optional<Result> claimed(IntacctCommand command) {
        if (isDuplicate(command)) {
            return Optional.of(new Result.AlreadyRecorded(GatewayWords.none(200, "recorded before")));
        }
        boolean inProcess = !forgetful
                && late.stream().anyMatch(one -> one.command().commandId().equals(command.commandId()));
        return inProcess ? Optional.of(new Result.InProcess(fault(FaultClass.TRANSIENT, null))) : Optional.empty();
    }

    private boolean isDuplicate(IntacctCommand command) {
        return !forgetful && recorded.contains(command.commandId());
    }

    private String commit(Place place, IntacctCommand command) {
        if (isDuplicate(command)) {
            return "";
        }
        recorded.add(command.commandId());
        return books.record(place, command.commandId());
    }

    private Map<CommandId, Result> refuseAll(Batch batch) {
        FaultClass faultClass = List.of(
                        FaultClass.TRANSIENT, FaultClass.PERMANENT, FaultClass.NEEDS_PERSON, FaultClass.BUSY)
                .get(chance.nextInt(4));
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands()) {
            results.put(command.commandId(), refuseOne(command, faultClass));
        }
        return results;
    }

    @Override
    public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
        work();
        if (paused.test(tenant)) {
            return new LookUp.NotDone(fault(FaultClass.CREDENTIALS, null));
        }
        int dice = faults ? chance.nextInt(12) : 11;
        if (dice == 0) {
            return new LookUp.Unknown("no answer came");
        }
        if (dice == 1) {
            throw new Crash();
        }
        if (dice == 2) {
            return new LookUp.NotDone(fault(FaultClass.BUSY, null));
        }
        if (dice == 4) {
            return new LookUp.NotDone(fault(FaultClass.CREDENTIALS, null));
        }
        Map<CommandId, Sighting> seen = new HashMap<>();
        for (IntacctCommand command : commands) {
            seen.put(command.commandId(), look(books.place(tenant, entityId, (CreatePayment) command)));
        }
        if (dice == 3 || dice >= 5 && dice <= 8) { // what was seen arrives late
            clock.pass(Duration.ofSeconds(chance.nextInt((int) LONGEST_ANSWER.toSeconds())));
            meanwhile.run();
        }
        return new LookUp.Found(seen);
    }

    private Sighting look(Place place) {
        boolean isThere = books.records(place) > 0;
        return switch (books.situation(place)) {
            case EDITED -> isThere && faults ? new Sighting.Different(problem("EDITED")) : whatIsThere(place, isThere);
            case CHANGED -> isThere ? new Sighting.Different(problem("CHANGED")) : whatIsThere(place, false);
            case SOMEBODY_ELSES -> new Sighting.Different(problem("SOMEBODY_ELSES"));
            case TAKEN -> new Sighting.NotDone(place.number(), problem("TAKEN"));
            case PLAIN, STUBBORN, POISON, HIDDEN -> whatIsThere(place, isThere);
        };
    }

    private static Sighting whatIsThere(Place place, boolean isThere) {
        return isThere ? new Sighting.Done(Books.recordNo(place, 1)) : new Sighting.NotDone(place.number());
    }

    private static Problem problem(String code) {
        return new Problem(code, "It was refused.", "Wait.");
    }

    private static Fault fault(FaultClass faultClass, Duration retryAfter) {
        return new Fault(faultClass, problem("SIMULATED"), retryAfter, "");
    }
}
