package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.posting.Answer;
import io.tieout.connector.posting.Batch;
import io.tieout.connector.posting.Ledger;
import io.tieout.connector.posting.LookUp;
import io.tieout.connector.posting.Result;
import io.tieout.connector.usage.Cause;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Intacct as a ledger. Holds no permit by itself: the caller does. Thread-safe. */
final class IntacctLedger implements Ledger {

    private final ConnectionsInUse connections;
    private final IntacctGateway gateway;
    private final LookingUp lookingUp;
    private final Results results;
    private final ErrorCatalogue catalogue;
    private final CompanyCurrencies currencies;

    IntacctLedger(
            ConnectionsInUse connections,
            IntacctGateway gateway,
            LookingUp lookingUp,
            ErrorCatalogue catalogue,
            CompanyCurrencies currencies) {
        this.currencies = currencies;
        this.connections = connections;
        this.gateway = gateway;
        this.lookingUp = lookingUp;
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
            case Reply.Refused refused ->
                new Answer.NotDone(catalogue.find(refused.refusal(), what).fault());
            case Reply.NothingSent none -> new Answer.NotDone(catalogue.nothingSent(what, none.reason()));
            case Reply.HeldBack held -> new Answer.NotDone(catalogue.paused(what, held.reason(), held.retryAfter()));
            case Reply.Lost lost -> new Answer.Unknown(lost.reason());
        };
    }

    private Reply send(Batch batch, Connection connection, String requestId, List<IntacctCommand> commands) {
        String entity = batch.entityId() == null ? connection.entityId() : batch.entityId();
        CompanyCurrency currency = currencies.of(batch.tenant());
        return gateway.run(new Errand(
                connection,
                entity,
                Cause.POST,
                requestId,
                true,
                commands.stream()
                        .map(command -> Functions.of(command, currency))
                        .toList()));
    }

    private Answer answered(Batch batch, Connection connection, Reply.Answered answered) {
        Map<CommandId, Result> byCommand = new HashMap<>();
        List<IntacctCommand> again = new ArrayList<>();
        for (IntacctCommand command : batch.commands()) {
            Optional<FunctionReply> result = answered.to(command.commandId().value());
            if (result.isEmpty()) {
                continue;
            }
            byCommand.put(command.commandId(), results.of(command, result.get()));
            if (results.isRetriedOnce(command, result.get())) {
                again.add(command);
            }
        }
        if (!again.isEmpty()) {
            sendAgain(batch, connection, again, byCommand);
        }
        return new Answer.Answered(byCommand);
    }

    /** A refused function has not used up its control id, so that it can be sent again; what is not answered now is uncertain. */
    private void sendAgain(
            Batch batch, Connection connection, List<IntacctCommand> again, Map<CommandId, Result> byCommand) {
        switch (send(batch, connection, batch.id() + "-again", again)) {
            case Reply.Answered answered -> {
                for (IntacctCommand command : again) {
                    Optional<FunctionReply> result =
                            answered.to(command.commandId().value());
                    if (result.isPresent()) {
                        byCommand.put(command.commandId(), results.of(command, result.get()));
                    } else {
                        byCommand.remove(command.commandId());
                    }
                }
            }
            case Reply.Lost lost -> again.forEach(command -> byCommand.remove(command.commandId()));
            case Reply.Refused refused ->
                again.forEach(command -> byCommand.put(
                        command.commandId(),
                        new Result.Failed(catalogue
                                .find(refused.refusal(), Functions.describe(command))
                                .fault())));
            case Reply.NothingSent none ->
                again.forEach(command -> byCommand.put(
                        command.commandId(),
                        new Result.Failed(catalogue.nothingSent(Functions.describe(command), none.reason()))));
            case Reply.HeldBack held ->
                again.forEach(command -> byCommand.put(
                        command.commandId(),
                        new Result.Failed(
                                catalogue.paused(Functions.describe(command), held.reason(), held.retryAfter()))));
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
