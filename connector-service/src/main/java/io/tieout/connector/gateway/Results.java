package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.Refusal;
import io.tieout.connector.gateway.function.CreatedRow;
import io.tieout.connector.gateway.function.RecordNumber;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.Result;
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
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
    Optional<Result> of(IntacctCommand command, Reply.Answered answered) {
        List<FunctionReply> all = answered.allTo(command.commandId().value());
        return switch (all.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(of(command, all.getFirst(), answered.httpStatus()));
            default ->
                Optional.of(unclear(
                        answered.httpStatus(), all, "%d results name the same control id".formatted(all.size())));
        };
    }

    private Result of(IntacctCommand command, FunctionReply reply, int httpStatus) {
        if (reply.succeeded()) {
            return created(reply, httpStatus);
        }
        if (!reply.refused()) {
            return unclear(
                    httpStatus,
                    List.of(reply),
                    "the result says \"%s\", neither success nor failure".formatted(reply.status()));
        }
        if (!recordNumbers(reply).isEmpty()) {
            return unclear(
                    httpStatus,
                    List.of(reply),
                    "the result says %s and names record %s"
                            .formatted(reply.status(), String.join(", ", recordNumbers(reply))));
        }
        return refused(command, catalogue.find(refusal(reply, httpStatus), Functions.describe(command)));
    }

    private Result refused(IntacctCommand command, Finding finding) {
        Fault fault = finding.fault();
        return switch (finding.meaning()) {
            case ALREADY_RECORDED -> new Result.AlreadyRecorded(fault.heard());
            case DUPLICATE_KEY -> new Result.Doubtful(fault, Doubt.KEY_TAKEN);
            case IN_PROCESS -> new Result.Doubtful(fault, Doubt.IN_PROCESS);
            case STALE_RECORD ->
                // Only payments refer to records that can be looked up again.
                new Result.Failed(
                        command instanceof CreatePayment ? fault : fault.as(FaultClass.NEEDS_PERSON, fault.problem()));
            case PERMANENT -> new Result.Failed(isMoney(command) ? ofTakenMoney(fault) : fault);
            case NEEDS_PERSON, TRANSIENT, BUSY, CREDENTIALS, INVALID_SESSION -> new Result.Failed(fault);
        };
    }

    private static boolean isMoney(IntacctCommand command) {
        return switch (command) {
            case CreatePayment payment -> true;
            case CreateAdvance advance -> true;
            case CreateCustomer customer -> false;
            case CreateInvoice invoice -> false;
        };
    }

    /** Billing can correct a document, and it cannot give back time: the money was taken, whatever Intacct thinks of its values. */
    private static Fault ofTakenMoney(Fault fault) {
        Problem said = fault.problem();
        return fault.as(
                FaultClass.NEEDS_PERSON,
                new Problem(
                        said.code(),
                        said.cause(),
                        "The money was taken all the same. See which value Intacct does not accept; if it comes from a setting, change it and "
                                + "retry, and if not, enter the payment in Intacct by hand and dismiss this one."));
    }

    private static Result created(FunctionReply reply, int httpStatus) {
        List<String> numbers = recordNumbers(reply);
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
                ? new Result.Created(numbers.getFirst())
                : unclear(
                        httpStatus,
                        List.of(reply),
                        "the result says success and names record \"%s\", which is no record number"
                                .formatted(numbers.getFirst()));
    }

    private static Result unclear(int httpStatus, List<FunctionReply> replies, String note) {
        return new Result.Unclear(Refusal.ofFunction(
                        httpStatus,
                        replies.stream()
                                .flatMap(reply -> reply.errors().stream())
                                .toList())
                .asWords(note));
    }

    /** Whether the refusal is one that is sent once more before it counts. */
    boolean isRetriedOnce(IntacctCommand command, Reply.Answered answered) {
        List<FunctionReply> all = answered.allTo(command.commandId().value());
        return all.size() == 1
                && all.getFirst().refused()
                && recordNumbers(all.getFirst()).isEmpty()
                && catalogue
                        .find(refusal(all.getFirst(), answered.httpStatus()), Functions.describe(command))
                        .retriedOnce();
    }

    private static Refusal refusal(FunctionReply reply, int httpStatus) {
        return Refusal.ofFunction(httpStatus, reply.errors());
    }

    /** As they were written; the older functions answer with a key, the generic ones with records. */
    private static List<String> recordNumbers(FunctionReply reply) {
        List<String> numbers = new ArrayList<>();
        if (!reply.key().isBlank()) {
            numbers.add(reply.key().strip());
        }
        reply.rows(CreatedRow.class).stream()
                .map(row -> row.recordNo().strip())
                .filter(number -> !number.isEmpty())
                .forEach(numbers::add);
        return numbers.stream().distinct().toList();
    }
}
