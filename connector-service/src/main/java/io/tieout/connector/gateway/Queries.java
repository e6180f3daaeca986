package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.Refusal;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.function.Query;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.posting.Fault;
import io.tieout.connector.usage.Cause;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks for one page in one request. An error that is too general to be believed is asked about once more. */
final class Queries {

    private static final String FUNCTION = "page";

    private final IntacctGateway gateway;
    private final ErrorCatalogue catalogue;

    Queries(IntacctGateway gateway, ErrorCatalogue catalogue) {
        this.gateway = gateway;
        this.catalogue = catalogue;
    }

    <T> PageAnswer<T> ask(Connection connection, Cause cause, Query query, Class<T> row, String what) {
        Reply reply = run(connection, cause, query, row);
        Optional<Finding> finding = finding(reply, what);
        if (finding.isPresent() && finding.get().retriedOnce()) {
            reply = run(connection, cause, query, row);
            finding = finding(reply, what);
        }
        return finding.isPresent()
                ? new PageAnswer.Failed<>(finding.get().fault())
                : switch (reply) {
                    case Reply.Answered answered -> page(answered, row, what);
                    case Reply.Refused refused ->
                        new PageAnswer.Failed<>(
                                catalogue.find(refused.refusal(), what).fault());
                    case Reply.NothingSent none -> failed(catalogue.nothingSent(what, none.reason()));
                    case Reply.HeldBack held -> failed(catalogue.paused(what, held.reason(), held.retryAfter()));
                    case Reply.Lost lost -> failed(catalogue.noAnswer(what, lost.reason()));
                    case Reply.Unreadable unreadable ->
                        failed(catalogue.unreadable(what, unreadable.httpStatus(), unreadable.reason()));
                };
    }

    private <T> Reply run(Connection connection, Cause cause, Query query, Class<T> row) {
        // At the top level, records that belong to an entity alone are left out unless they are asked for.
        Query seen = connection.entityId() == null ? query.withPrivateRecords() : query;
        return gateway.run(new Errand(
                connection,
                connection.entityId(),
                cause,
                UUID.randomUUID().toString(),
                false,
                List.of(Function.of(FUNCTION, seen, row))));
    }

    private Optional<Finding> finding(Reply reply, String what) {
        if (reply instanceof Reply.Refused refused) {
            return Optional.of(catalogue.find(refused.refusal(), what));
        }
        if (reply instanceof Reply.Answered answered) {
            return answered.to(FUNCTION)
                    .filter(FunctionReply::refused)
                    .map(result -> catalogue.find(Refusal.ofFunction(answered.httpStatus(), result.errors()), what));
        }
        return Optional.empty();
    }

    private <T> PageAnswer<T> page(Reply.Answered answered, Class<T> row, String what) {
        Optional<FunctionReply> result = answered.to(FUNCTION);
        if (result.isEmpty() || !result.get().succeeded()) {
            String why = result.isEmpty()
                    ? "the answer holds no result, or more than one"
                    : "the result says \"%s\", neither success nor failure"
                            .formatted(result.get().status());
            return failed(catalogue.unreadable(what, answered.httpStatus(), why));
        }
        return new PageAnswer.Page<>(result.get().rows(row), result.get().remaining() == 0);
    }

    private static <T> PageAnswer<T> failed(Fault fault) {
        return new PageAnswer.Failed<>(fault);
    }
}
