package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks questions, each by a function, in one request. An error that is too general to be believed is asked about once more. */
final class Queries {

    /** A page that says one thing and holds another. */
    static final ProblemCode CONTRADICTION = ProblemCode.PAGE_CONTRADICTS_ITSELF;

    private final IntacctGateway gateway;
    private final ErrorCatalogue catalogue;

    Queries(IntacctGateway gateway, ErrorCatalogue catalogue) {
        this.gateway = gateway;
        this.catalogue = catalogue;
    }

    /** @param what what is asked, as the beginning of a sentence: "Page 3 of the customers" */
    Answers ask(Connection connection, CallPurpose cause, List<Question> questions, String what) {
        Reply reply = run(connection, cause, questions);
        return isWorthAskingAgain(reply, what)
                ? answers(run(connection, cause, questions), questions, what)
                : answers(reply, questions, what);
    }

    private Reply run(Connection connection, CallPurpose cause, List<Question> questions) {
        boolean topLevel = connection.entityId() == null;
        return gateway.run(new Errand(
                connection,
                connection.entityId(),
                cause,
                UUID.randomUUID().toString(),
                false,
                questions.stream()
                        .map(question -> Function.of(question.name(), body(question, topLevel)))
                        .toList()));
    }

    /** At the top level, records that belong to an entity alone are left out unless they are asked for. */
    private static Object body(Question question, boolean topLevel) {
        return Vocabulary.body(
                topLevel && question.inquiry() instanceof Query query
                        ? query.seeingPrivateRecords()
                        : question.inquiry());
    }

    private boolean isWorthAskingAgain(Reply reply, String what) {
        return switch (reply) {
            case Reply.Refused refused ->
                catalogue.find(refused.refusal(), what).retriedOnce();
            case Reply.Answered answered ->
                answered.functions().size() == 1
                        && refusal(answered, answered.functions().getFirst(), what)
                                .map(Finding::retriedOnce)
                                .orElse(false);
            case Reply.Unanswered none -> false;
        };
    }

    private Optional<Finding> refusal(Reply.Answered answered, FunctionReply reply, String what) {
        return reply.refused()
                ? Optional.of(catalogue.find(GatewayRefusal.ofFunction(answered.httpStatus(), reply.errors()), what))
                : Optional.empty();
    }

    private Answers answers(Reply reply, List<Question> questions, String what) {
        return switch (reply) {
            case Reply.Answered answered -> answered(answered, questions, what);
            case Reply.Unanswered none ->
                new Answers.None(none.fault(catalogue, what), none instanceof Reply.Unreadable);
        };
    }

    private Answers answered(Reply.Answered answered, List<Question> questions, String what) {
        var given = new Answers.Given();
        for (Question question : questions) {
            given = given.with(question.name(), answer(answered, question, what));
        }
        return given;
    }

    private PageAnswer<Row> answer(Reply.Answered answered, Question question, String what) {
        Optional<FunctionReply> reply = answered.to(question.name());
        if (reply.isEmpty()) {
            return new PageAnswer.Failed<>(
                    catalogue.unreadable(what, answered.httpStatus(), "the answer holds no result, or more than one"));
        }
        Optional<Finding> refusal = refusal(answered, reply.get(), what);
        if (refusal.isPresent()) {
            return new PageAnswer.Failed<>(refusal.get().fault());
        }
        if (!reply.get().succeeded()) {
            String why = "the result says \"%s\", neither success nor failure"
                    .formatted(reply.get().status());
            return new PageAnswer.Failed<>(catalogue.unreadable(what, answered.httpStatus(), why));
        }
        List<Row> rows = reply.get().rows();
        return question.inquiry() instanceof Query query
                ? switch (PageProof.of(reply.get().announced(), rows.size(), query.pageSize())) {
                    case PageProof.Last last -> new PageAnswer.Page<>(rows, true, 0L);
                    case PageProof.More more ->
                        new PageAnswer.Page<>(
                                rows, false, reply.get().announced().remaining());
                    case PageProof.Contradiction wrong -> new PageAnswer.Failed<>(contradiction(what, wrong));
                }
                : new PageAnswer.Page<>(rows, true);
    }

    private static Fault contradiction(String what, PageProof.Contradiction wrong) {
        return new Fault(
                FaultClass.PERMANENT,
                new Problem(
                        CONTRADICTION,
                        "%s cannot be believed: %s.".formatted(what, wrong.how()),
                        "Start the sync again: nothing was concluded from that page, and reading goes on where it stood. If it comes "
                                + "back, ask Sage whether the company's data are being moved or repaired."),
                null,
                wrong.how());
    }
}
