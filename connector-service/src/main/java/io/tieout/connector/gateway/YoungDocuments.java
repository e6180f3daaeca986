package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.StartDates;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is dated before a tenant's start date out of Intacct: those books were kept, and perhaps closed, without Tieout. What is in
 * doubt is looked for all the same. Thread-safe.
 */
final class YoungDocuments implements Ledger {

    private final Ledger ledger;
    private final StartDates startDates;

    YoungDocuments(Ledger ledger, StartDates startDates) {
        this.ledger = ledger;
        this.startDates = startDates;
    }

    @Override
    public Answer post(Batch batch) {
        Optional<LocalDate> start = startDates.of(batch.tenant());
        if (start.isEmpty()) {
            return ledger.post(batch);
        }
        Map<CommandId, Result> results = new HashMap<>();
        List<IntacctCommand> young = new ArrayList<>();
        for (IntacctCommand command : batch.commands()) {
            if (isBefore(command.dated(), start.get())) {
                results.put(command.commandId(), new Result.Failed(fault(command, start.get())));
            } else {
                young.add(command);
            }
        }
        if (results.isEmpty()) {
            return ledger.post(batch);
        }
        if (young.isEmpty()) {
            return new Answer.Answered(results);
        }
        Answer answer = ledger.post(new Batch(batch.id(), batch.tenant(), batch.entityId(), young));
        if (!(answer instanceof Answer.Answered answered)) {
            return answer;
        }
        results.putAll(answered.results());
        return new Answer.Answered(results);
    }

    private static boolean isBefore(@Nullable LocalDate dated, LocalDate start) {
        return dated != null && dated.isBefore(start);
    }

    private static Fault fault(IntacctCommand command, LocalDate start) {
        String cause = "%s was not sent: it is dated %s, before the start date %s of this connection."
                .formatted(Writings.of(command).describe(), command.dated(), start);
        return new Fault(
                FaultClass.PERMANENT,
                new Problem(
                        ProblemCode.BEFORE_START_DATE,
                        cause,
                        "If it belongs into Intacct, set an earlier start date in the connection settings, sync everything, then retry; or "
                                + "enter it in Intacct by hand."),
                null,
                cause);
    }

    @Override
    public LookUp find(TenantId tenant, @Nullable String entityId, List<IntacctCommand> commands) {
        return ledger.find(tenant, entityId, commands);
    }
}
