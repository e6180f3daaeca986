package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.company.CompanyCurrencies;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.gateway.writing.Renewal;
import io.tieout.connector.gateway.writing.Write;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Intacct as a ledger. Holds no permit by itself: the caller does. Thread-safe. */
final class IntacctLedger implements Ledger {

    private final ConnectionsInUse connections;
    private final IntacctGateway gateway;
    private final LookingUp lookingUp;
    private final Renewing renewing;
    private final Results results;
    private final ErrorCatalogue catalogue;
    private final CompanyCurrencies currencies;

    IntacctLedger(
            ConnectionsInUse connections,
            IntacctGateway gateway,
            ErrorCatalogue catalogue,
            CompanyCurrencies currencies) {
        this.currencies = currencies;
        this.connections = connections;
        this.gateway = gateway;
        var gathering = new GatheringEvidence(gateway, catalogue);
        this.lookingUp = new LookingUp(gathering, currencies);
        this.renewing = new Renewing(gathering);
        this.results = new Results(catalogue);
        this.catalogue = catalogue;
    }

    @Override
    public Answer post(Batch batch) {
        List<Write<?>> writes = Writings.of(batch.commands());
        return switch (connections.of(batch.tenant(), what(writes))) {
            case ConnectionsInUse.Unusable unusable -> new Answer.NotDone(unusable.fault());
            case ConnectionsInUse.Usable usable -> post(batch, writes, usable.connection());
        };
    }

    private Answer post(Batch batch, List<Write<?>> writes, Connection connection) {
        Reply reply = send(batch, connection, batch.id(), writes);
        String what = what(writes);
        if (reply instanceof Reply.Refused refused) {
            Finding finding = catalogue.find(refused.refusal(), what);
            if (finding.retriedOnce()) {
                reply = send(batch, connection, batch.id() + "-again", writes);
            }
        }
        return switch (reply) {
            case Reply.Answered answered -> answered(batch, writes, connection, answered);
            case Reply.Refused refused
            when writes.size() == 1 ->
                refusedAlone(batch, writes.getFirst(), connection, catalogue.find(refused.refusal(), what));
            case Reply.Unanswered none -> {
                Fault fault = none.fault(catalogue, what);
                yield none.nothingDone() ? new Answer.NotDone(fault) : new Answer.Unknown(fault.heard());
            }
        };
    }

    /** A request with one command that is refused for what is in it is that command's refusal. */
    private Answer refusedAlone(Batch batch, Write<?> write, Connection connection, Finding finding) {
        Optional<Result> result = results.ofContent(write, finding);
        if (result.isEmpty()) {
            return new Answer.NotDone(finding.fault());
        }
        Map<CommandId, Result> byCommand = new HashMap<>(Map.of(write.id(), result.get()));
        renewStale(batch, List.of(write), connection, byCommand);
        return new Answer.Answered(byCommand);
    }

    private Reply send(Batch batch, Connection connection, String requestId, List<Write<?>> writes) {
        CompanyCurrency currency = currencies.of(batch.tenant());
        return gateway.run(new Errand(
                connection,
                entity(batch, connection),
                CallPurpose.POST,
                requestId,
                true,
                writes.stream()
                        .map(write -> Function.of(write.id().value(), write.body(currency)))
                        .toList()));
    }

    private static @Nullable String entity(Batch batch, Connection connection) {
        return batch.entityId() == null ? connection.entityId() : batch.entityId();
    }

    private Answer answered(Batch batch, List<Write<?>> writes, Connection connection, Reply.Answered answered) {
        Map<CommandId, Result> byCommand = new HashMap<>();
        List<Write<?>> again = new ArrayList<>();
        for (Write<?> write : writes) {
            results.of(write, answered).ifPresent(result -> byCommand.put(write.id(), result));
            if (results.isRetriedOnce(write, answered)) {
                again.add(write);
            }
        }
        if (!again.isEmpty()) {
            sendAgain(batch, connection, batch.id() + "-again", again, byCommand);
        }
        renewStale(batch, writes, connection, byCommand);
        return new Answer.Answered(byCommand);
    }

    /** A refused function has not used up its control id, so that it can be sent again; what is not answered now is uncertain. */
    private void sendAgain(
            Batch batch,
            Connection connection,
            String requestId,
            List<Write<?>> again,
            Map<CommandId, Result> byCommand) {
        Reply reply = send(batch, connection, requestId, again);
        for (Write<?> write : again) {
            Optional<Result> result = result(write, reply);
            byCommand.remove(write.id());
            result.ifPresent(known -> byCommand.put(write.id(), known));
        }
    }

    private Optional<Result> result(Write<?> write, Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> results.of(write, answered);
            case Reply.Unanswered none -> {
                Fault fault = none.fault(catalogue, write.describe());
                yield Optional.of(none.nothingDone() ? new Result.Failed(fault) : new Result.Unclear(fault.heard()));
            }
        };
    }

    /** What refers to records that are gone under their numbers is sent once more with the numbers of today, if there are any. */
    private void renewStale(
            Batch batch, List<Write<?>> writes, Connection connection, Map<CommandId, Result> byCommand) {
        Map<Write<?>, Fault> stale = new LinkedHashMap<>();
        for (Write<?> write : writes) {
            if (byCommand.get(write.id()) instanceof Result.Failed(Fault fault)
                    && fault.faultClass() == FaultClass.STALE_RECORD) {
                stale.put(write, fault);
            }
        }
        if (stale.isEmpty()) {
            return;
        }
        List<Write<?>> renewed = new ArrayList<>();
        String what = what(List.copyOf(stale.keySet()));
        renewing.renew(connection, entity(batch, connection), stale, what).forEach((write, renewal) -> {
            switch (renewal) {
                case Renewal.Renewed<?>(IntacctCommand today) -> renewed.add(Writings.of(today));
                case Renewal.Done<?>(String recordNo) -> byCommand.put(write.id(), new Result.Done(recordNo));
                case Renewal.NotRenewed<?>(Fault fault) -> byCommand.put(write.id(), new Result.Failed(fault));
            }
        });
        if (!renewed.isEmpty()) {
            sendAgain(batch, connection, batch.id() + "-renewed", renewed, byCommand);
        }
    }

    @Override
    public LookUp find(TenantId tenant, @Nullable String entityId, List<IntacctCommand> commands) {
        if (commands.isEmpty()) {
            return new LookUp.Found(Map.of());
        }
        List<Write<?>> writes = Writings.of(commands);
        return switch (connections.of(tenant, what(writes))) {
            case ConnectionsInUse.Unusable unusable -> new LookUp.NotDone(unusable.fault());
            case ConnectionsInUse.Usable usable -> lookingUp.find(usable.connection(), entityId, writes);
        };
    }

    private static String what(List<Write<?>> writes) {
        return writes.size() == 1
                ? writes.getFirst().describe()
                : "%s and %d more".formatted(writes.getFirst().describe(), writes.size() - 1);
    }
}
