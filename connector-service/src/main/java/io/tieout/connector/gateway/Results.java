package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.gateway.writing.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the answers to commands. A result is a success only if all of it agrees: the word, the HTTP status, one record with one
 * positive number. It is a refusal only if it says so and names no record. Everything else proves nothing.
 */
final class Results {

    private static final int OK = 200;

    private final ErrorCatalogue catalogue;

    Results(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty if the gateway did not answer to this command at all. */
    Optional<Result> of(Write<?> write, Reply.Answered answered) {
        List<FunctionReply> all = answered.allTo(write.id().value());
        return switch (all.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(of(write, all.getFirst(), answered.httpStatus()));
            default ->
                Optional.of(unclear(
                        answered.httpStatus(), all, "%d results name the same control id".formatted(all.size())));
        };
    }

    private Result of(Write<?> write, FunctionReply reply, int httpStatus) {
        if (reply.succeeded()) {
            return done(write, reply, httpStatus);
        }
        if (!reply.refused()) {
            return unclear(
                    httpStatus,
                    List.of(reply),
                    "the result says \"%s\", neither success nor failure".formatted(reply.status()));
        }
        if (!named(reply).isEmpty()) {
            return unclear(
                    httpStatus,
                    List.of(reply),
                    "the result says %s and names record %s"
                            .formatted(reply.status(), String.join(", ", named(reply))));
        }
        return refused(write, catalogue.find(refusal(reply, httpStatus), write.describe()));
    }

    private static Result refused(Write<?> write, Finding finding) {
        Fault fault = finding.fault();
        return switch (finding.meaning()) {
            case ALREADY_RECORDED -> new Result.AlreadyRecorded(fault.heard());
            case DUPLICATE_KEY -> new Result.KeyTaken(fault);
            case IN_PROCESS -> new Result.InProcess(fault);
            case STALE_RECORD ->
                // Who refers to no record has none that could be looked up again.
                new Result.Failed(
                        write.references().isEmpty() ? fault.as(FaultClass.NEEDS_PERSON, fault.problem()) : fault);
            case PERMANENT, NEEDS_PERSON -> new Result.Failed(write.refused(fault));
            case TRANSIENT, BUSY, CREDENTIALS, INVALID_SESSION -> new Result.Failed(fault);
        };
    }

    /** What a refusal of the whole request says of the only command in it; empty if it is not about the command. */
    Optional<Result> ofContent(Write<?> write, Finding finding) {
        return switch (finding.meaning()) {
            case PERMANENT, NEEDS_PERSON, STALE_RECORD, ALREADY_RECORDED, DUPLICATE_KEY, IN_PROCESS ->
                Optional.of(refused(write, finding));
            case TRANSIENT, BUSY, CREDENTIALS, INVALID_SESSION -> Optional.empty();
        };
    }

    private static Result done(Write<?> write, FunctionReply reply, int httpStatus) {
        List<String> numbers = write.recordNumbers(named(reply));
        if (httpStatus != OK) {
            return unclear(httpStatus, List.of(reply), "the result says success under another HTTP status than 200");
        }
        if (!reply.errors().isEmpty()) {
            return unclear(httpStatus, List.of(reply), "the result says success and holds errors");
        }
        if (numbers.size() != 1) {
            String named = numbers.isEmpty() ? "no record" : "records " + String.join(", ", numbers);
            return unclear(httpStatus, List.of(reply), "the result says success and names " + named);
        }
        return RecordNumber.isExact(numbers.getFirst())
                ? new Result.Done(numbers.getFirst())
                : unclear(
                        httpStatus,
                        List.of(reply),
                        "the result says success and names record \"%s\", which is no record number"
                                .formatted(numbers.getFirst()));
    }

    private static Result unclear(int httpStatus, List<FunctionReply> replies, String note) {
        return new Result.Unclear(GatewayRefusal.ofFunction(
                        httpStatus,
                        replies.stream()
                                .flatMap(reply -> reply.errors().stream())
                                .toList())
                .asWords(note));
    }

    /** Whether the refusal is one that is sent once more before it counts. */
    boolean isRetriedOnce(Write<?> write, Reply.Answered answered) {
        List<FunctionReply> all = answered.allTo(write.id().value());
        return all.size() == 1
                && all.getFirst().refused()
                && named(all.getFirst()).isEmpty()
                && catalogue
                        .find(refusal(all.getFirst(), answered.httpStatus()), write.describe())
                        .retriedOnce();
    }

    private static GatewayRefusal refusal(FunctionReply reply, int httpStatus) {
        return GatewayRefusal.ofFunction(httpStatus, reply.errors());
    }

    /** As they were written; the older functions answer with a key, the generic ones with records. */
    private static List<String> named(FunctionReply reply) {
        List<String> numbers = new ArrayList<>();
        if (!reply.key().isBlank()) {
            numbers.add(reply.key().strip());
        }
        reply.rows().stream()
                .map(row -> row.get("RECORDNO").strip())
                .filter(number -> !number.isEmpty())
                .forEach(numbers::add);
        return numbers.stream().distinct().toList();
    }
}
