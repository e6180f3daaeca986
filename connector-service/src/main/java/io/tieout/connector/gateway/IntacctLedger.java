package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.RenewingInvoices.Renewal;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.posting.Answer;
import io.tieout.connector.posting.Batch;
import io.tieout.connector.posting.Ledger;
import io.tieout.connector.posting.LookUp;
import io.tieout.connector.posting.Result;
import io.tieout.connector.usage.Cause;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
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
    private final RenewingInvoices renewing;
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
        this.lookingUp = new LookingUp(gateway, catalogue, currencies);
        this.renewing = new RenewingInvoices(gateway, catalogue);
        this.results = new Results(catalogue);
        this.catalogue = catalogue;
    }

    @Override
    public Answer post(Batch batch) {
        return switch (connections.of(batch.tenant(), what(batch.commands()))) {
            case ConnectionsInUse.Unusable unusable -> new Answer.NotDone(unusable.fault());
            case ConnectionsInUse.Usable usable -> post(batch, usable.connection());
        };
    }

    private Answer post(Batch batch, Connection connection) {
        Reply reply = send(batch, connection, batch.id(), batch.commands());
        String what = what(batch.commands());
        if (reply instanceof Reply.Refused refused) {
            Finding finding = catalogue.find(refused.refusal(), what);
            if (finding.retriedOnce()) {
                reply = send(batch, connection, batch.id() + "-again", batch.commands());
            }
        }
        return switch (reply) {
            case Reply.Answered answered -> answered(batch, connection, answered);
            case Reply.Unanswered none -> {
                Fault fault = none.fault(catalogue, what);
                yield none.nothingDone() ? new Answer.NotDone(fault) : new Answer.Unknown(fault.heard());
            }
        };
    }

    private Reply send(Batch batch, Connection connection, String requestId, List<IntacctCommand> commands) {
        CompanyCurrency currency = currencies.of(batch.tenant());
        return gateway.run(new Errand(
                connection,
                entity(batch, connection),
                Cause.POST,
                requestId,
                true,
                commands.stream()
                        .map(command -> Functions.of(command, currency))
                        .toList()));
    }

    private static @Nullable String entity(Batch batch, Connection connection) {
        return batch.entityId() == null ? connection.entityId() : batch.entityId();
    }

    private Answer answered(Batch batch, Connection connection, Reply.Answered answered) {
        Map<CommandId, Result> byCommand = new HashMap<>();
        List<IntacctCommand> again = new ArrayList<>();
        for (IntacctCommand command : batch.commands()) {
            results.of(command, answered).ifPresent(result -> byCommand.put(command.commandId(), result));
            if (results.isRetriedOnce(command, answered)) {
                again.add(command);
            }
        }
        if (!again.isEmpty()) {
            sendAgain(batch, connection, batch.id() + "-again", again, byCommand);
        }
        renewStale(batch, connection, byCommand);
        return new Answer.Answered(byCommand);
    }

    /** A refused function has not used up its control id, so that it can be sent again; what is not answered now is uncertain. */
    private void sendAgain(
            Batch batch,
            Connection connection,
            String requestId,
            List<IntacctCommand> again,
            Map<CommandId, Result> byCommand) {
        Reply reply = send(batch, connection, requestId, again);
        for (IntacctCommand command : again) {
            Optional<Result> result = result(command, reply);
            byCommand.remove(command.commandId());
            result.ifPresent(known -> byCommand.put(command.commandId(), known));
        }
    }

    private Optional<Result> result(IntacctCommand command, Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> results.of(command, answered);
            case Reply.Unanswered none -> {
                Fault fault = none.fault(catalogue, Functions.describe(command));
                yield Optional.of(none.nothingDone() ? new Result.Failed(fault) : new Result.Unclear(fault.heard()));
            }
        };
    }

    /** Payments whose invoices are gone under their record numbers are sent once more with the numbers of today, if there are any. */
    private void renewStale(Batch batch, Connection connection, Map<CommandId, Result> byCommand) {
        Map<CreatePayment, Fault> stale = new LinkedHashMap<>();
        for (IntacctCommand command : batch.commands()) {
            if (command instanceof CreatePayment payment
                    && byCommand.get(command.commandId()) instanceof Result.Failed(Fault fault)
                    && fault.faultClass() == FaultClass.STALE_RECORD) {
                stale.put(payment, fault);
            }
        }
        if (stale.isEmpty()) {
            return;
        }
        List<IntacctCommand> renewed = new ArrayList<>();
        renewing.renew(connection, entity(batch, connection), stale).forEach((payment, renewal) -> {
            switch (renewal) {
                case Renewal.Renewed(CreatePayment today) -> renewed.add(today);
                case Renewal.NotRenewed(Fault fault) -> byCommand.put(payment.commandId(), new Result.Failed(fault));
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
        return switch (connections.of(tenant, what(commands))) {
            case ConnectionsInUse.Unusable unusable -> new LookUp.NotDone(unusable.fault());
            case ConnectionsInUse.Usable usable -> lookingUp.find(usable.connection(), entityId, commands);
        };
    }

    private static String what(List<IntacctCommand> commands) {
        return commands.size() == 1
                ? Functions.describe(commands.getFirst())
                : "%s and %d more".formatted(Functions.describe(commands.getFirst()), commands.size() - 1);
    }
}
