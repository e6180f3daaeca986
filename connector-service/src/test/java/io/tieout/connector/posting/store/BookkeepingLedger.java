package io.tieout.connector.posting.store;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A ledger for tests of the store: writes down what it is sent, and answers as it is told. Thread-safe. */
final class BookkeepingLedger implements Ledger {

    final List<CreatePayment> records = Collections.synchronizedList(new ArrayList<>());
    final Map<TenantId, AtomicInteger> underWay = new ConcurrentHashMap<>();
    final Map<TenantId, AtomicInteger> mostUnderWay = new ConcurrentHashMap<>();
    final List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger questions = new AtomicInteger();
    volatile Function<Batch, Answer> answer = this::record;

    Answer record(Batch batch) {
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands()) {
            records.add((CreatePayment) command);
            results.put(command.commandId(), new Result.Done("R-" + ((CreatePayment) command).docNumber()));
        }
        return new Answer.Answered(results);
    }

    static Answer refuse(Batch batch, FaultClass faultClass) {
        Map<CommandId, Result> results = new HashMap<>();
        batch.commands().forEach(command -> results.put(command.commandId(), new Result.Failed(fault(faultClass))));
        return new Answer.Answered(results);
    }

    static Fault fault(FaultClass faultClass) {
        return new Fault(faultClass, new Problem("REFUSED", "It was refused.", "Mend it."), null, "BL01");
    }

    @Override
    public Answer post(Batch batch) {
        int now = underWay.computeIfAbsent(batch.tenant(), key -> new AtomicInteger())
                .incrementAndGet();
        mostUnderWay.computeIfAbsent(batch.tenant(), key -> new AtomicInteger()).accumulateAndGet(now, Math::max);
        batches.add(batch);
        try {
            return answer.apply(batch);
        } finally {
            underWay.get(batch.tenant()).decrementAndGet();
        }
    }

    @Override
    public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
        questions.incrementAndGet();
        Map<CommandId, Sighting> seen = new HashMap<>();
        for (IntacctCommand command : commands) {
            String number = ((CreatePayment) command).docNumber();
            synchronized (records) {
                boolean known =
                        records.stream().anyMatch(record -> record.docNumber().equals(number));
                seen.put(command.commandId(), known ? new Sighting.Done("R-" + number) : new Sighting.NotDone(number));
            }
        }
        return new LookUp.Found(seen);
    }
}
