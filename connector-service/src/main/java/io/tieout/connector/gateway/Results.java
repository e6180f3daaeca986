package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.Refusal;
import io.tieout.connector.gateway.function.CreatedRow;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.posting.Fault;
import io.tieout.connector.posting.FaultClass;
import io.tieout.connector.posting.Result;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;

/** Reads the answers to commands. */
final class Results {

    private final ErrorCatalogue catalogue;

    Results(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Result of(IntacctCommand command, FunctionReply reply) {
        if (reply.succeeded()) {
            String recordNo = recordNo(reply);
            // It exists; an answer without its number is as good as "recorded before": the number is looked up.
            return recordNo.isEmpty() ? new Result.AlreadyRecorded() : new Result.Created(recordNo);
        }
        Finding finding = catalogue.find(Refusal.ofFunction(reply.errors()), Functions.describe(command));
        return switch (finding.meaning()) {
            case ALREADY_RECORDED -> new Result.AlreadyRecorded();
            case DUPLICATE_KEY, IN_PROCESS -> new Result.Doubtful(finding.fault());
            case STALE_RECORD ->
                new Result.Failed(command instanceof CreatePayment ? finding.fault() : permanent(finding.fault()));
            case PERMANENT, NEEDS_PERSON, TRANSIENT, BUSY, CREDENTIALS, INVALID_SESSION ->
                new Result.Failed(finding.fault());
        };
    }

    /** Whether the refusal is one that is sent once more before it counts. */
    boolean isRetriedOnce(IntacctCommand command, FunctionReply reply) {
        return !reply.succeeded()
                && catalogue
                        .find(Refusal.ofFunction(reply.errors()), Functions.describe(command))
                        .retriedOnce();
    }

    private static String recordNo(FunctionReply reply) {
        return reply.key().isEmpty()
                ? reply.rows(CreatedRow.class).stream()
                        .map(CreatedRow::recordNo)
                        .findFirst()
                        .orElse("")
                : reply.key();
    }

    /** Only payments refer to records that can be looked up again. */
    private static Fault permanent(Fault fault) {
        return new Fault(FaultClass.PERMANENT, fault.problem(), fault.retryAfter(), fault.raw());
    }
}
