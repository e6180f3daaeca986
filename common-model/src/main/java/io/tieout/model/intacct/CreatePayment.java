package io.tieout.model.intacct;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tieout.model.event.Required;
import io.tieout.model.id.CommandId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Origin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Create an ARPYMT that pays one or more invoices of one customer. What the details do not use up is an overpayment.
 *
 * @param intacctCustomerId CUSTOMERID
 * @param docNumber DOCNUMBER; our key in the record, at most 20 characters
 * @param account where the money lands
 * @param paymentMethod Intacct's own word, for example {@code Credit Card}
 * @param receiptDate accounting date: the date of the entry in the general ledger
 * @param overpaymentLocationId where an overpayment is booked; needed in multi-entity companies when there is one
 */
public record CreatePayment(
        CommandId commandId,
        int revision,
        Origin origin,
        @Nullable String entityId,
        String intacctCustomerId,
        String docNumber,
        ReceivingAccount account,
        String paymentMethod,
        LocalDate receiptDate,
        LocalDate paymentDate,
        @Nullable String description,
        Money amount,
        List<Detail> details,
        @Nullable String overpaymentLocationId,
        @Nullable String overpaymentDepartmentId)
        implements IntacctCommand {

    /**
     * The part that pays one invoice.
     *
     * @param invoiceRecordNo RECORDNO of the ARINVOICE as last seen
     * @param invoiceNo its number, to find it again when the record number has changed
     */
    public record Detail(String invoiceRecordNo, String invoiceNo, Money amount) {
        public Detail {
            Required.present(invoiceRecordNo, "details.invoiceRecordNo");
            Required.present(invoiceNo, "details.invoiceNo");
            KeptAmounts.exact(Required.positive(amount, "details.amount"), "details.amount");
        }
    }

    public CreatePayment {
        Required.present(commandId, "commandId");
        Required.present(origin, "origin");
        Required.present(intacctCustomerId, "intacctCustomerId");
        Required.present(docNumber, "docNumber");
        Required.that(docNumber.length() <= 20, "\"docNumber\" is longer than 20 characters");
        Required.present(account, "account");
        Required.present(paymentMethod, "paymentMethod");
        Required.present(receiptDate, "receiptDate");
        Required.present(paymentDate, "paymentDate");
        KeptAmounts.exact(Required.positive(amount, "amount"), "amount");
        details = Required.listOf(details, "details");
        Required.that(!details.isEmpty(), "\"details\" is empty; a payment without an invoice is an advance");
        Money rest = amount;
        for (Detail detail : details) {
            rest = rest.minus(detail.amount());
        }
        Required.that(!rest.isNegative(), "\"details\" pay %s more than \"amount\"", rest);
    }

    /** What is left of the amount when all details are paid; zero when nothing is. */
    @JsonIgnore
    public Money overpayment() {
        Money rest = amount;
        for (Detail detail : details) {
            rest = rest.minus(detail.amount());
        }
        return rest;
    }

    @Override
    public CreatedRecord creates(@Nullable String carriedOutIn) {
        return new CreatedRecord(docNumber, carriedOutIn, receiptDate);
    }
}
