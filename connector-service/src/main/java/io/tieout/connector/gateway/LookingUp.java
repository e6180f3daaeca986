package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Refusal;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.function.Filter;
import io.tieout.connector.gateway.function.KeyRow;
import io.tieout.connector.gateway.function.Query;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.posting.LookUp;
import io.tieout.connector.posting.LookUp.FoundRecord;
import io.tieout.connector.usage.Cause;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks by our own keys which records exist: one query for each kind of record, all in one request. */
final class LookingUp {

    private final IntacctGateway gateway;
    private final ErrorCatalogue catalogue;
    private final CompanyCurrencies currencies;

    LookingUp(IntacctGateway gateway, ErrorCatalogue catalogue, CompanyCurrencies currencies) {
        this.currencies = currencies;
        this.gateway = gateway;
        this.catalogue = catalogue;
    }

    LookUp find(Connection connection, @Nullable String entityId, List<IntacctCommand> commands) {
        Map<KeyedObject, List<IntacctCommand>> byObject = new EnumMap<>(KeyedObject.class);
        commands.forEach(command -> byObject.computeIfAbsent(KeyedObject.of(command), kind -> new ArrayList<>())
                .add(command));
        String entity = entityId == null ? connection.entityId() : entityId;
        CompanyCurrency currency = currencies.of(connection.tenant());
        Reply reply = gateway.run(new Errand(
                connection,
                entity,
                Cause.LOOK_UP,
                UUID.randomUUID().toString(),
                false,
                functions(byObject, entity == null, currency)));
        String what = "The look-up of " + commands.size() + " records";
        return switch (reply) {
            case Reply.Answered answered -> found(byObject, answered, what, currency);
            case Reply.Refused refused ->
                new LookUp.NotDone(catalogue.find(refused.refusal(), what).fault());
            case Reply.NothingSent none -> new LookUp.NotDone(catalogue.nothingSent(what, none.reason()));
            case Reply.HeldBack held -> new LookUp.NotDone(catalogue.paused(what, held.reason(), held.retryAfter()));
            case Reply.Lost lost -> new LookUp.Unknown(lost.reason());
        };
    }

    private static List<Function> functions(Map<KeyedObject, List<IntacctCommand>> byObject, boolean topLevel, CompanyCurrency currency) {
        return byObject.entrySet().stream()
                .map(entry -> {
                    KeyedObject object = entry.getKey();
                    List<String> keys = entry.getValue().stream()
                            .map(IntacctCommand::naturalKey)
                            .distinct()
                            .toList();
                    Query query = Query.of(
                            object.name(),
                            object.fields(currency),
                            Filter.in(object.keyField(), keys),
                            List.of("RECORDNO"),
                            Query.LARGEST_PAGE);
                    return Function.of(object.name(), topLevel ? query.withPrivateRecords() : query, KeyRow.class);
                })
                .toList();
    }

    private LookUp found(
            Map<KeyedObject, List<IntacctCommand>> byObject,
            Reply.Answered answered,
            String what,
            CompanyCurrency currency) {
        Map<CommandId, FoundRecord> records = new HashMap<>();
        for (Map.Entry<KeyedObject, List<IntacctCommand>> entry : byObject.entrySet()) {
            Optional<FunctionReply> result = answered.to(entry.getKey().name());
            if (result.isEmpty()) {
                return new LookUp.Unknown("the answer holds no result for " + entry.getKey());
            }
            if (!result.get().succeeded()) {
                return new LookUp.NotDone(catalogue
                        .find(Refusal.ofFunction(result.get().errors()), what)
                        .fault());
            }
            match(entry.getKey(), entry.getValue(), result.get().rows(KeyRow.class), records, currency);
        }
        return new LookUp.Found(records);
    }

    /** Rows come in the order of their record numbers: of several with the same key the oldest is taken. */
    private static void match(
            KeyedObject object, List<IntacctCommand> commands, List<KeyRow> rows, Map<CommandId, FoundRecord> records,
            CompanyCurrency currency) {
        Map<String, KeyRow> byKey = new HashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(object.key(row), row));
        for (IntacctCommand command : commands) {
            KeyRow row = byKey.get(command.naturalKey());
            if (row != null) {
                records.put(command.commandId(), object.found(row, currency));
            }
        }
    }
}
