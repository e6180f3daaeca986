package io.tieout.connector.gateway;

import static java.util.stream.Collectors.groupingBy;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.Refusal;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.function.Filter;
import io.tieout.connector.gateway.function.KeyRow;
import io.tieout.connector.gateway.function.Query;
import io.tieout.connector.gateway.function.RecordNumber;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.usage.Cause;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.outcome.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks invoices up anew by their numbers after the gateway has said that a record number is gone: an update of the order-entry
 * document that an invoice comes from deletes and recreates it. The payment was refused, so that it can be sent once more with the
 * numbers of today. Costs one API transaction.
 */
final class RenewingInvoices {

    private static final String FUNCTION = "invoices";

    private final IntacctGateway gateway;
    private final ErrorCatalogue catalogue;

    RenewingInvoices(IntacctGateway gateway, ErrorCatalogue catalogue) {
        this.gateway = gateway;
        this.catalogue = catalogue;
    }

    /** What came of one payment. */
    sealed interface Renewal {

        /** @param payment the same one with the record numbers of today */
        record Renewed(CreatePayment payment) implements Renewal {}

        /** @param fault why it is not sent again now */
        record NotRenewed(Fault fault) implements Renewal {}
    }

    /** @param refused with what the gateway said */
    Map<CreatePayment, Renewal> renew(
            Connection connection, @Nullable String entity, Map<CreatePayment, Fault> refused) {
        Reply reply = ask(
                connection,
                entity,
                refused.keySet().stream()
                        .flatMap(payment -> payment.details().stream())
                        .map(CreatePayment.Detail::invoiceNo)
                        .distinct()
                        .toList());
        Map<CreatePayment, Renewal> renewals = new LinkedHashMap<>();
        refused.forEach((payment, fault) -> renewals.put(payment, renewal(payment, fault, reply)));
        return renewals;
    }

    private Reply ask(Connection connection, @Nullable String entity, List<String> numbers) {
        Query query = Query.of(
                KeyedObject.ARINVOICE.name(),
                List.of("RECORDNO", "CUSTOMERID", "RECORDID"),
                Filter.in("RECORDID", numbers),
                List.of("RECORDNO"),
                Query.LARGEST_PAGE);
        return gateway.run(new Errand(
                connection,
                entity,
                Cause.LOOK_UP,
                UUID.randomUUID().toString(),
                false,
                List.of(Function.of(FUNCTION, entity == null ? query.withPrivateRecords() : query, KeyRow.class))));
    }

    private Renewal renewal(CreatePayment payment, Fault stale, Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> answered(payment, stale, answered);
            case Reply.Unanswered none -> notNow(none.fault(catalogue, Functions.describe(payment)));
        };
    }

    private static Renewal notNow(Fault fault) {
        return new Renewal.NotRenewed(fault);
    }

    private Renewal answered(CreatePayment payment, Fault stale, Reply.Answered answered) {
        String what = Functions.describe(payment);
        Optional<FunctionReply> result = answered.to(FUNCTION);
        if (result.isEmpty() || !(result.get().succeeded() || result.get().refused())) {
            return notNow(catalogue.noAnswer(what, "the answer holds no clear result"));
        }
        if (result.get().refused()) {
            return notNow(catalogue
                    .find(Refusal.ofFunction(answered.httpStatus(), result.get().errors()), what)
                    .fault());
        }
        Map<String, List<KeyRow>> byNumber = result.get().rows(KeyRow.class).stream()
                .filter(row -> row.customerId().strip().equals(payment.intacctCustomerId()))
                .collect(groupingBy(row -> row.recordId().strip()));
        return matched(payment, stale, byNumber);
    }

    private static Renewal matched(CreatePayment payment, Fault stale, Map<String, List<KeyRow>> byNumber) {
        List<CreatePayment.Detail> details = new ArrayList<>();
        for (CreatePayment.Detail detail : payment.details()) {
            List<String> found = byNumber.getOrDefault(detail.invoiceNo(), List.of()).stream()
                    .flatMap(row -> RecordNumber.of(row.recordNo()).stream())
                    .distinct()
                    .toList();
            if (found.size() != 1) {
                return notFound(payment, stale, detail, found);
            }
            details.add(new CreatePayment.Detail(found.getFirst(), detail.invoiceNo(), detail.amount()));
        }
        return details.equals(payment.details())
                ? parked(
                        stale,
                        "Looked up anew, its invoices stand there under the same record numbers.",
                        "Check in Intacct whether the invoice was made in another entity or was reversed, then retry.")
                : new Renewal.Renewed(with(payment, details));
    }

    private static Renewal notFound(
            CreatePayment payment, Fault stale, CreatePayment.Detail detail, List<String> found) {
        return found.isEmpty()
                ? parked(
                        stale,
                        "Looked up anew by its number, invoice %s of customer %s is not in Intacct any more."
                                .formatted(detail.invoiceNo(), payment.intacctCustomerId()),
                        "Find out in Intacct who deleted the invoice. Enter it again, read the invoices with Sync Now and retry; or "
                                + "dismiss this one and enter the money by hand.")
                : parked(
                        stale,
                        "Looked up anew by its number, invoice %s of customer %s stands in Intacct more than once, as records %s."
                                .formatted(
                                        detail.invoiceNo(), payment.intacctCustomerId(), String.join(" and ", found)),
                        "Reverse or renumber all but one of them in Intacct, read the invoices with Sync Now, then retry.");
    }

    private static Renewal parked(Fault stale, String foundOut, String remedy) {
        Problem said = stale.problem();
        return new Renewal.NotRenewed(
                stale.as(FaultClass.NEEDS_PERSON, new Problem(said.code(), said.cause() + " " + foundOut, remedy)));
    }

    private static CreatePayment with(CreatePayment payment, List<CreatePayment.Detail> details) {
        return new CreatePayment(
                payment.commandId(),
                payment.revision(),
                payment.origin(),
                payment.entityId(),
                payment.intacctCustomerId(),
                payment.docNumber(),
                payment.account(),
                payment.paymentMethod(),
                payment.receiptDate(),
                payment.paymentDate(),
                payment.description(),
                payment.amount(),
                details,
                payment.overpaymentLocationId(),
                payment.overpaymentDepartmentId());
    }
}
