package io.tieout.simulator.oracle;

import io.tieout.simulator.ledger.Application;
import io.tieout.simulator.ledger.Origin;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment or advance as the dump shows it; amounts in transaction currency.
 *
 * @param recordType rp for a payment, rr for an advance, ro for the use of a credit
 * @param creditLeft what of an overpayment or advance can still be applied
 * @param state the label that {@code query} shows; Complete for a posted payment
 */
public record ReceiptView(
        long recordNo,
        String recordType,
        String docNumber,
        String customerId,
        String entity,
        String method,
        String description,
        @Nullable String bank,
        @Nullable String undepositedAccount,
        LocalDate receiptDate,
        String currency,
        BigDecimal amount,
        BigDecimal credit,
        BigDecimal creditLeft,
        String state,
        @Nullable Long reversalOf,
        List<Detail> details,
        Instant created,
        Origin origin,
        @Nullable String controlId) {

    /**
     * What was applied to one document.
     *
     * @param documentNumber empty where the document has been deleted since
     * @param creditUsed zero where no credit was used
     */
    public record Detail(
            String object,
            long documentRecordNo,
            String documentNumber,
            BigDecimal cash,
            BigDecimal discount,
            BigDecimal creditUsed) {}

    static ReceiptView of(Receipt receipt, Work books) {
        return new ReceiptView(
                receipt.recordNo(),
                receipt.kind().recordType(),
                receipt.docNumber(),
                receipt.customerId(),
                receipt.trail().entity(),
                receipt.method(),
                receipt.description(),
                receipt.funding().bank(),
                receipt.funding().undeposited(),
                receipt.receiptDate(),
                receipt.money().currency(),
                receipt.amount(),
                receipt.credit(),
                receipt.creditLeft(),
                receipt.state().label(),
                receipt.reversalOf(),
                receipt.applications().stream()
                        .map(application -> detail(application, books))
                        .toList(),
                receipt.trail().created(),
                receipt.trail().origin(),
                receipt.trail().controlId());
    }

    private static Detail detail(Application application, Work books) {
        String number = books.document(application.targetObject(), application.targetKey())
                .map(io.tieout.simulator.ledger.Document::number)
                .orElse("");
        BigDecimal credit = application.credit() == null
                ? BigDecimal.ZERO.setScale(2)
                : application.credit().amount();
        return new Detail(
                application.targetObject(),
                application.targetKey(),
                number,
                application.cash(),
                application.discount(),
                credit);
    }
}
