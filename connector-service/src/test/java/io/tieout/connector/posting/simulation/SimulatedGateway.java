package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.writing.Renewal;
import io.tieout.connector.gateway.writing.Write;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Intacct's gateway as the worlds know it, and what the connector's side of the wire makes of it. In some worlds it forgets which control
 * ids it has seen, so that only the question before the second sending protects the ledger. Now and then it refuses a tenant's
 * credentials, until a person mends them.
 */
final class SimulatedGateway implements Ledger {

    static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    private static final List<FaultClass> FAILED_LOOKS =
            List.of(FaultClass.TRANSIENT, FaultClass.BUSY, FaultClass.CREDENTIALS);

    private final RandomGenerator chance;
    private final WorldClock clock;
    private final Runnable meanwhile;
    private final Predicate<TenantId> paused;
    private final Books books;
    private final Functions functions;
    private final Requests requests;
    private final Understanding understanding;
    private final Looking looking;
    private final Set<String> refusedLogins = new HashSet<>();
    private boolean faults = true;

    /**
     * @param meanwhile what the rest of the world does while a request is under way
     * @param cutOff the same, while the process that waits for the answer cannot renew its lease
     * @param paused tenants whose credentials were refused: nothing is sent of them
     */
    SimulatedGateway(
            RandomGenerator chance,
            WorldClock clock,
            Books books,
            Understanding understanding,
            Runnable meanwhile,
            Runnable cutOff,
            Predicate<TenantId> paused) {
        this.chance = chance;
        this.clock = clock;
        this.books = books;
        this.understanding = understanding;
        this.looking = new Looking(books, understanding);
        this.functions = new Functions(chance, clock, books);
        this.requests = new Requests(chance, clock, books, functions, meanwhile, cutOff);
        this.meanwhile = meanwhile;
        this.paused = paused;
    }

    void behave() {
        faults = false;
    }

    /** Of this world's control ids it will not always know that they were used. */
    boolean isForgetful() {
        return functions.isForgetful();
    }

    /** One day it may forget all control ids that it has seen until then. */
    void mayForgetOnce() {
        functions.mayForgetOnce();
    }

    void forget() {
        functions.forget();
    }

    /** Whether the credentials of this request, or of one of its functions, were refused. */
    boolean hasRefusedTheLoginOf(String request) {
        return refusedLogins.contains(request);
    }

    /** Commits what it went on with after its client had given up. */
    void work() {
        functions.work();
    }

    @Override
    public Answer post(Batch batch) {
        work();
        if (paused.test(batch.tenant())) {
            return new Answer.NotDone(Faults.of(FaultClass.CREDENTIALS)); // before anything is sent
        }
        Answer answer = requests.answer(batch, faults);
        for (IntacctCommand command : batch.commands()) {
            remember(batch, command, answer);
        }
        return answer instanceof Answer.Answered(var results)
                ? new Answer.Answered(understood(batch, results))
                : answer;
    }

    private void remember(Batch batch, IntacctCommand command, Answer answer) {
        Result result = answer instanceof Answer.Answered(var results) ? results.get(command.commandId()) : null;
        if (result instanceof Result.Failed(Fault fault) && fault != Faults.REVERSED_BEFORE) {
            books.refuse(functions.place(batch, command), fault.faultClass());
            rememberLogin(batch, fault);
        }
        if (result instanceof Result.InProcess) {
            books.workOn(functions.place(batch, command));
        }
        if (answer instanceof Answer.NotDone(Fault fault)) {
            if (batch.commands().size() == 1) {
                books.refuse(functions.place(batch, command), fault.faultClass());
            }
            rememberLogin(batch, fault);
        }
    }

    private void rememberLogin(Batch batch, Fault fault) {
        if (fault.faultClass() == FaultClass.CREDENTIALS) {
            refusedLogins.add(batch.id());
        }
    }

    /** Payments stand for all that is created, and are rejected where an invoice would be. */
    private Map<CommandId, Result> understood(Batch batch, Map<CommandId, Result> results) {
        Map<CommandId, Result> understood = new HashMap<>(results);
        for (IntacctCommand command : batch.commands()) {
            if (command instanceof ReversePayment reversal) {
                understood.computeIfPresent(reversal.commandId(), (id, result) -> understood(batch, reversal, result));
            }
        }
        return understood;
    }

    private Result understood(Batch batch, ReversePayment reversal, Result result) {
        Write<?> write = Writings.of(reversal);
        if (result instanceof Result.Done(String named)) {
            return new Result.Done(understanding.recordNo(write, named));
        }
        return result instanceof Result.Failed(Fault fault)
                        && (fault.faultClass() == FaultClass.PERMANENT || fault.faultClass() == FaultClass.NEEDS_PERSON)
                ? refused(batch, reversal, write, understanding.refused(write, fault))
                : result;
    }

    private Result refused(Batch batch, ReversePayment reversal, Write<?> write, Fault fault) {
        if (fault.faultClass() != FaultClass.STALE_RECORD) {
            return new Result.Failed(fault);
        }
        Renewal<?> renewal = renewed(batch, reversal, write, fault);
        return switch (renewal) {
            case Renewal.Done<?>(String recordNo) -> new Result.Done(recordNo);
            case Renewal.NotRenewed<?>(Fault better) -> new Result.Failed(better);
            case Renewal.Renewed<?> renewed -> throw new IllegalStateException("a reversal has no other form");
        };
    }

    /** Its state is looked at, which may fail as any look-up may, or take its time. */
    private Renewal<?> renewed(Batch batch, ReversePayment reversal, Write<?> write, Fault stale) {
        int dice = faults ? chance.nextInt(10) : 9;
        if (dice < FAILED_LOOKS.size()) {
            Fault failed = Faults.of(FAILED_LOOKS.get(dice));
            rememberLogin(batch, failed);
            return understanding.notRenewed(write, stale, failed);
        }
        if (dice == 3) {
            meanwhile.run();
        }
        return looking.renewed(batch.tenant(), batch.entityId(), write, reversal, stale, faults);
    }

    @Override
    public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
        work();
        if (paused.test(tenant)) {
            return new LookUp.NotDone(Faults.of(FaultClass.CREDENTIALS));
        }
        int dice = faults ? chance.nextInt(12) : 11;
        if (dice == 0) {
            return new LookUp.Unknown("no answer came");
        }
        if (dice == 1) {
            throw new Crash();
        }
        if (dice == 2) {
            return new LookUp.NotDone(Faults.of(FaultClass.BUSY));
        }
        if (dice == 4) {
            return new LookUp.NotDone(Faults.of(FaultClass.CREDENTIALS));
        }
        Map<CommandId, Sighting> seen = looking.sightings(tenant, entityId, commands, faults);
        if (dice == 3 || dice >= 5 && dice <= 8) { // what was seen arrives late
            clock.pass(Duration.ofSeconds(chance.nextInt((int) LONGEST_ANSWER.toSeconds())));
            meanwhile.run();
        }
        return new LookUp.Found(seen);
    }
}
