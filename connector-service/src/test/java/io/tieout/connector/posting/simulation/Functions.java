package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What Intacct does with the functions of a request, one by one, whatever becomes of the answer. A control id that was used, or is being
 * worked on, is looked at before the function is; in some worlds they are forgotten.
 */
final class Functions {

    /** The window for a late commit is longer than this. */
    static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    private final RandomGenerator chance;
    private final WorldClock clock;
    private final Books books;
    private final boolean forgetful;
    private final Set<CommandId> recorded = new HashSet<>();
    private final List<Late> late = new ArrayList<>();
    private boolean willForget;

    private record Late(Instant at, Place place, IntacctCommand command) {}

    Functions(RandomGenerator chance, WorldClock clock, Books books) {
        this.chance = chance;
        this.clock = clock;
        this.books = books;
        this.forgetful = chance.nextInt(4) == 0;
    }

    /** Of this world's control ids it will not always know that they were used. */
    boolean isForgetful() {
        return forgetful || willForget;
    }

    void mayForgetOnce() {
        willForget = chance.nextBoolean();
    }

    void forget() {
        if (willForget) {
            recorded.clear();
        }
    }

    Place place(Batch batch, IntacctCommand command) {
        return books.place(batch.tenant(), batch.entityId(), command);
    }

    /** Commits what it went on with after its client had given up. */
    void work() {
        if (late.isEmpty()) {
            return;
        }
        for (Late next : List.copyOf(late)) {
            if (!next.at().isAfter(clock.instant())) {
                late.remove(next);
                commit(next.place(), next.command());
            }
        }
    }

    /** Goes on with them for up to a quarter of an hour. */
    void workLater(Batch batch) {
        for (IntacctCommand command : batch.commands()) {
            Duration work = Duration.ofSeconds(chance.nextInt((int) LONGEST_WORK.toSeconds()));
            Place place = place(batch, command);
            if (!isDuplicate(command) && isPossible(place, command)) {
                late.add(new Late(clock.instant().plus(work), place, command));
            }
        }
    }

    private boolean isPossible(Place place, IntacctCommand command) {
        return books.situation(place).isCarriedOut()
                && (!(command instanceof ReversePayment) || books.reversible(place) != null);
    }

    Result carryOut(Batch batch, IntacctCommand command) {
        Optional<Result> claimed = claimed(command);
        if (claimed.isPresent()) {
            return claimed.get();
        }
        Place place = place(batch, command);
        return command instanceof ReversePayment && books.reversible(place) == null
                ? Faults.refused(FaultClass.NEEDS_PERSON) // not there, or not owned by this entity
                : carryOut(place, command);
    }

    private Result carryOut(Place place, IntacctCommand command) {
        return switch (books.situation(place)) {
            case PLAIN, EDITED, CHANGED, UNSEEN, INVISIBLE, BY_HAND ->
                commit(place, command)
                        .<Result>map(Result.Done::new)
                        .orElseGet(() -> new Result.Failed(Faults.REVERSED_BEFORE));
            case STUBBORN -> Faults.refused(FaultClass.TRANSIENT);
            case POISON -> Faults.refused(FaultClass.PERMANENT);
            case SOMEBODY_ELSES, TAKEN -> new Result.KeyTaken(Faults.of(FaultClass.PERMANENT));
            case HIDDEN ->
                chance.nextBoolean()
                        ? new Result.KeyTaken(Faults.of(FaultClass.PERMANENT))
                        : new Result.AlreadyRecorded(Faults.RECORDED_BEFORE);
        };
    }

    /** A gateway that has forgotten control ids may still know that the number of the record is taken. */
    Result claimKey(Batch batch, IntacctCommand command) {
        return books.payments(place(batch, command)).isEmpty()
                ? carryOut(batch, command)
                : new Result.KeyTaken(Faults.of(FaultClass.PERMANENT));
    }

    Result refuse(IntacctCommand command, FaultClass faultClass) {
        return claimed(command).orElseGet(() -> Faults.refused(faultClass));
    }

    private Optional<Result> claimed(IntacctCommand command) {
        if (isDuplicate(command)) {
            return Optional.of(new Result.AlreadyRecorded(Faults.RECORDED_BEFORE));
        }
        boolean inProcess = !forgetful
                && late.stream().anyMatch(one -> one.command().commandId().equals(command.commandId()));
        return inProcess ? Optional.of(new Result.InProcess(Faults.of(FaultClass.TRANSIENT))) : Optional.empty();
    }

    private boolean isDuplicate(IntacctCommand command) {
        return !forgetful && recorded.contains(command.commandId());
    }

    /** @return the number of a record that the success names; of a reversal that of the payment or its own; empty if it is refused */
    private Optional<String> commit(Place place, IntacctCommand command) {
        if (isDuplicate(command)) {
            return Optional.of("");
        }
        if (!(command instanceof ReversePayment reversal)) {
            recorded.add(command.commandId());
            return Optional.of(books.pay(place));
        }
        if (!books.reverse(place)) {
            return Optional.empty();
        }
        recorded.add(command.commandId());
        String ofTheReversal = books.nextNumber(place);
        return Optional.of(chance.nextBoolean() ? ofTheReversal : reversal.paymentRecordNo());
    }
}
