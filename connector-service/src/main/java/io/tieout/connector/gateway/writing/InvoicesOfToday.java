package io.tieout.connector.gateway.writing;

import static java.util.stream.Collectors.groupingBy;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the invoices of a payment anew by their numbers after the gateway has said that a record number is gone: an update of the
 * order-entry document that an invoice comes from deletes and recreates it.
 */
final class InvoicesOfToday {

    private InvoicesOfToday() {}

    static List<Evidence> evidence(CreatePayment payment) {
        return payment.details().stream()
                .map(CreatePayment.Detail::invoiceNo)
                .distinct()
                .map(number -> new Evidence(
                        "ARINVOICE",
                        "RECORDID",
                        number,
                        Evidence.Match.EXACT,
                        List.of("RECORDNO", "CUSTOMERID", "RECORDID")))
                .toList();
    }

    static Renewal<CreatePayment> renewed(CreatePayment payment, Fault stale, List<Row> rows) {
        Map<String, List<Row>> byNumber = rows.stream()
                .filter(row -> row.get("CUSTOMERID").strip().equals(payment.intacctCustomerId()))
                .collect(groupingBy(row -> row.get("RECORDID").strip()));
        List<CreatePayment.Detail> details = new ArrayList<>();
        for (CreatePayment.Detail detail : payment.details()) {
            List<String> found = byNumber.getOrDefault(detail.invoiceNo(), List.<Row>of()).stream()
                    .flatMap(row -> RecordNumber.of(row.get("RECORDNO")).stream())
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
                : new Renewal.Renewed<>(with(payment, details));
    }

    private static Renewal<CreatePayment> notFound(
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

    private static Renewal<CreatePayment> parked(Fault stale, String foundOut, String remedy) {
        Problem said = stale.problem();
        return new Renewal.NotRenewed<>(
                stale.as(FaultClass.NEEDS_PERSON, said.saying(said.cause() + " " + foundOut, remedy)));
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
