package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.gateway.writing.Evidence;
import io.tieout.connector.usage.CallPurpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for evidence: one query for each object and field, all in one request. A question that is refused because of what it asks for, as
 * by a company that knows no currencies, is asked once more for what every company knows.
 */
final class GatheringEvidence {

    private static final int OK = 200;

    private final IntacctGateway gateway;
    private final ErrorCatalogue catalogue;

    GatheringEvidence(IntacctGateway gateway, ErrorCatalogue catalogue) {
        this.gateway = gateway;
        this.catalogue = catalogue;
    }

    /** What came of it. */
    sealed interface Gathered {

        /** A complete and successful answer: what is absent was not there when Intacct looked. */
        record Shown(Map<Asked, List<Row>> byQuestion) implements Gathered {

            /** The rows that show the evidence, in its order, those of each in the order of their record numbers. */
            List<Row> of(List<Evidence> evidence) {
                return evidence.stream()
                        .flatMap(one -> byQuestion.getOrDefault(Asked.of(one), List.of()).stream()
                                .filter(one::isShownBy))
                        .distinct()
                        .toList();
            }
        }

        /** Intacct was not asked, or refused to look. */
        record NotDone(Fault fault) implements Gathered {}

        /** No usable answer. */
        record Unknown(Fault fault) implements Gathered {}
    }

    /** What one query asks for, whatever the values. */
    record Asked(String object, String field, Evidence.Match match, List<String> fields, List<String> plainFields) {

        static Asked of(Evidence evidence) {
            return new Asked(
                    evidence.object(), evidence.field(), evidence.match(), evidence.fields(), evidence.plainFields());
        }
    }

    /** @param what what is asked, as the beginning of a sentence */
    Gathered gather(
            Connection connection,
            @Nullable String entity,
            List<Evidence> evidence,
            CompanyCurrency currency,
            String what) {
        Map<Asked, List<String>> questions = new LinkedHashMap<>();
        evidence.forEach(one -> questions
                .computeIfAbsent(Asked.of(one), asked -> new ArrayList<>())
                .add(one.value()));
        Gathered full = ask(connection, entity, questions, currency.isSingle(), false, what);
        boolean isRefusedAsAQuestion =
                full instanceof Gathered.NotDone(Fault fault) && fault.faultClass() == FaultClass.NEEDS_PERSON;
        return isRefusedAsAQuestion && evidence.stream().anyMatch(Evidence::canBeAskedPlainly)
                ? ask(connection, entity, questions, true, true, what)
                : full;
    }

    private Gathered ask(
            Connection connection,
            @Nullable String entity,
            Map<Asked, List<String>> questions,
            boolean plainFields,
            boolean plainly,
            String what) {
        List<Asked> inOrder = List.copyOf(questions.keySet());
        List<Function> functions = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Asked asked = inOrder.get(i);
            Query query = query(asked, questions.getOrDefault(asked, List.of()), plainFields, plainly);
            functions.add(Function.of(name(i), Vocabulary.body(entity == null ? query.seeingPrivateRecords() : query)));
        }
        Reply reply = gateway.run(new Errand(
                connection, entity, CallPurpose.LOOK_UP, UUID.randomUUID().toString(), false, functions));
        return switch (reply) {
            case Reply.Answered answered -> shown(inOrder, answered, what);
            case Reply.Unanswered none -> {
                Fault fault = none.fault(catalogue, what);
                yield none.nothingDone() ? new Gathered.NotDone(fault) : new Gathered.Unknown(fault);
            }
        };
    }

    /** A control id; each question has one of its own. */
    private static String name(int place) {
        return "evidence-" + place;
    }

    private static Query query(Asked asked, List<String> values, boolean plainFields, boolean plainly) {
        Query query = Query.of(
                asked.object(),
                plainFields ? asked.plainFields() : asked.fields(),
                Filter.in(asked.field(), values.stream().distinct().toList()),
                List.of("RECORDNO"),
                Query.LARGEST_PAGE);
        return asked.match() == Evidence.Match.ANY_CASE && !plainly ? query.inAnyCase() : query;
    }

    private Gathered shown(List<Asked> questions, Reply.Answered answered, String what) {
        Map<Asked, List<Row>> rows = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Asked asked = questions.get(i);
            Optional<FunctionReply> result = answered.to(name(i));
            if (result.isEmpty()) {
                return unclear(answered, "the answer holds no result for %s, or more than one", asked, what);
            }
            if (result.get().refused()) {
                return new Gathered.NotDone(catalogue
                        .find(
                                GatewayRefusal.ofFunction(
                                        answered.httpStatus(), result.get().errors()),
                                what)
                        .fault());
            }
            if (!result.get().succeeded()
                    || answered.httpStatus() != OK
                    || result.get().remaining() > 0) {
                return unclear(answered, "the result for %s is no clear success", asked, what);
            }
            rows.put(asked, result.get().rows());
        }
        return new Gathered.Shown(rows);
    }

    private Gathered unclear(Reply.Answered answered, String note, Asked asked, String what) {
        return new Gathered.Unknown(catalogue.unreadable(what, answered.httpStatus(), note.formatted(asked.object())));
    }
}
