package io.tieout.connector.gateway;

import static java.util.stream.Collectors.groupingBy;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.GatewayWords;
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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks by our own keys which records exist: one query for each kind of record, all in one request. A question that is refused because of
 * what it asks for, as by a company that knows no currencies, is asked once more for what every company knows.
 */
final class LookingUp {

    private static final int OK = 200;

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
        LookUp full = ask(connection, entity, byObject, KeyedObject.View.FULL, currency);
        boolean isRefusedAsAQuestion =
                full instanceof LookUp.NotDone(Fault fault) && fault.faultClass() == FaultClass.NEEDS_PERSON;
        return isRefusedAsAQuestion ? ask(connection, entity, byObject, KeyedObject.View.PLAIN, currency) : full;
    }

    private LookUp ask(
            Connection connection,
            @Nullable String entity,
            Map<KeyedObject, List<IntacctCommand>> byObject,
            KeyedObject.View view,
            CompanyCurrency currency) {
        Reply reply = gateway.run(new Errand(
                connection,
                entity,
                Cause.LOOK_UP,
                UUID.randomUUID().toString(),
                false,
                functions(byObject, view, entity == null, currency)));
        String what = "The look-up of %d records"
                .formatted(byObject.values().stream().mapToInt(List::size).sum());
        return switch (reply) {
            case Reply.Answered answered -> found(byObject, answered, what, currency);
            case Reply.Unanswered none -> {
                Fault fault = none.fault(catalogue, what);
                yield none.nothingDone() ? new LookUp.NotDone(fault) : new LookUp.Unknown(fault.heard());
            }
        };
    }

    private static List<Function> functions(
            Map<KeyedObject, List<IntacctCommand>> byObject,
            KeyedObject.View view,
            boolean topLevel,
            CompanyCurrency currency) {
        return byObject.entrySet().stream()
                .map(entry -> {
                    KeyedObject object = entry.getKey();
                    List<String> keys = entry.getValue().stream()
                            .map(IntacctCommand::naturalKey)
                            .distinct()
                            .toList();
                    Query query = Query.of(
                            object.name(),
                            object.fields(currency.isSingle() ? KeyedObject.View.PLAIN : view),
                            Filter.in(object.keyField(), keys),
                            List.of("RECORDNO"),
                            Query.LARGEST_PAGE);
                    boolean anyCase = view == KeyedObject.View.FULL && object.isNamedByPeople();
                    Query inAnyCase = anyCase ? query.ignoringCase() : query;
                    return Function.of(
                            object.name(), topLevel ? inAnyCase.withPrivateRecords() : inAnyCase, KeyRow.class);
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
                return unclear(answered, "the answer holds no result for %s, or more than one", entry.getKey());
            }
            if (result.get().refused()) {
                return new LookUp.NotDone(catalogue
                        .find(
                                Refusal.ofFunction(
                                        answered.httpStatus(), result.get().errors()),
                                what)
                        .fault());
            }
            if (!result.get().succeeded()
                    || answered.httpStatus() != OK
                    || result.get().remaining() > 0) {
                return unclear(answered, "the result for %s is no clear success", entry.getKey());
            }
            match(entry.getKey(), entry.getValue(), result.get().rows(KeyRow.class), records, currency);
        }
        return new LookUp.Found(records);
    }

    private static LookUp unclear(Reply.Answered answered, String note, KeyedObject object) {
        return new LookUp.Unknown(GatewayWords.none(answered.httpStatus(), note.formatted(object)));
    }

    /**
     * Rows come in the order of their record numbers: of several that fit equally well the oldest is taken. Our key fits better than one in
     * other letters, and our customer better than another one, since two customers may have an invoice of the same number.
     */
    private static void match(
            KeyedObject object,
            List<IntacctCommand> commands,
            List<KeyRow> rows,
            Map<CommandId, FoundRecord> records,
            CompanyCurrency currency) {
        Map<String, List<KeyRow>> byKey =
                rows.stream().collect(groupingBy(row -> object.key(row).toLowerCase(Locale.ROOT)));
        for (IntacctCommand command : commands) {
            String wanted = command.naturalKey().strip();
            byKey.getOrDefault(wanted.toLowerCase(Locale.ROOT), List.of()).stream()
                    .filter(row -> object.isNamedByPeople() || object.key(row).equals(wanted))
                    .min(Comparator.comparing((KeyRow row) -> !object.key(row).equals(wanted))
                            .thenComparing(row -> !row.customerId().strip().equals(Functions.customerOf(command))))
                    .ifPresent(row -> records.put(command.commandId(), object.found(row, command, currency)));
        }
    }
}
