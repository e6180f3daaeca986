package io.tieout.connector.probe;

import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.catalogue.Level;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import java.util.List;
import java.util.stream.Collectors;

/** What came of one function. */
sealed interface Outcome {

    record Done(FunctionReply reply) implements Outcome {

        List<Row> rows() {
            return reply.rows();
        }

        /** The record that the answer names; empty where it names none. */
        String recordNo() {
            String shown = reply.rows().isEmpty() ? "" : reply.rows().getFirst().get("RECORDNO");
            return RecordNumber.of(reply.key().isBlank() ? shown : reply.key()).orElse("");
        }
    }

    /** @param level where the answer says no; below FUNCTION it is the whole request that is refused */
    record Refused(Level level, int httpStatus, List<GatewayError> errors) implements Outcome {
        public Refused {
            errors = List.copyOf(errors);
        }

        boolean hasNumber(String errorno) {
            return errors.stream().anyMatch(error -> error.errorno().equals(errorno));
        }

        String numbers() {
            return errors.stream()
                    .map(error -> error.errorno().isEmpty() ? "no number" : error.errorno())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        GatewayRefusal refusal() {
            return new GatewayRefusal(level, httpStatus, errors, null);
        }
    }

    /** The request was answered, and the function was neither a success nor a failure, or was not answered at all. */
    record Odd(String how) implements Outcome {}

    /** The request was not sent. */
    record NotSent(String why) implements Outcome {}

    /** Nobody knows what became of it. */
    record Doubt(String why) implements Outcome {}

    /** What a reply says of the function with this control id. */
    static Outcome of(Reply reply, String controlId) {
        return switch (reply) {
            case Reply.Answered answered -> of(answered, controlId);
            case Reply.Refused(GatewayRefusal refusal) ->
                new Refused(refusal.level(), refusal.httpStatus(), refusal.errors());
            case Reply.NothingSent none -> new NotSent(none.reason());
            case Reply.HeldBack held -> new NotSent(held.reason());
            case Reply.Lost lost -> new Doubt(lost.reason());
            case Reply.Unreadable unreadable -> new Doubt(unreadable.reason());
        };
    }

    private static Outcome of(Reply.Answered answered, String controlId) {
        List<FunctionReply> all = answered.allTo(controlId);
        if (all.size() != 1) {
            return new Odd("%d results for the function".formatted(all.size()));
        }
        FunctionReply reply = all.getFirst();
        if (reply.succeeded()) {
            return new Done(reply);
        }
        var refused = new Refused(Level.FUNCTION, answered.httpStatus(), reply.errors());
        return reply.refused()
                ? refused
                : new Odd("the status is \"%s\"; %s"
                        .formatted(reply.status(), refused.refusal().words()));
    }

    /** Its essential words. */
    default String words() {
        return switch (this) {
            case Done done ->
                done.reply().key().isBlank()
                        ? "success, %d records".formatted(done.rows().size())
                        : "success, with a key";
            case Refused refused ->
                "refused at level %s, HTTP %d, %s: %s"
                        .formatted(
                                refused.level(),
                                refused.httpStatus(),
                                refused.numbers(),
                                refused.refusal().words());
            case Odd odd -> "odd: " + odd.how();
            case NotSent not -> "not sent: " + not.why();
            case Doubt doubt -> "no answer that can be read: " + doubt.why();
        };
    }
}
