package io.tieout.model.intacct;

import io.tieout.model.event.Required;
import io.tieout.model.id.CommandId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Origin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Create an A/R invoice.
 *
 * @param intacctCustomerId CUSTOMERID
 * @param invoiceNo the number of the invoice (RECORDID); also our key in the record
 * @param invoiceDate accounting date ({@code datecreated})
 * @param poNumber the customer's reference
 */
public record CreateInvoice(
        CommandId commandId,
        int revision,
        Origin origin,
        @Nullable String entityId,
        String intacctCustomerId,
        String invoiceNo,
        LocalDate invoiceDate,
        LocalDate dueDate,
        @Nullable String poNumber,
        @Nullable String description,
        Money total,
        List<Line> lines)
        implements IntacctCommand {

    /**
     * One line.
     *
     * @param accountNo ACCOUNTNO of the revenue account; null where the line names a label instead
     * @param offsetAccountNo the A/R account; null for the company's default
     * @param accountLabel ACCOUNTLABEL of receivables, for a company that works with labels; null where the line names an account
     */
    public record Line(
            @Nullable String accountNo,
            @Nullable String offsetAccountNo,
            Money amount,
            @Nullable String memo,
            @Nullable String locationId,
            @Nullable String departmentId,
            @Nullable String accountLabel) {
        public Line {
            Required.that(
                    (accountNo == null) != (accountLabel == null),
                    "\"lines\" name either \"accountNo\" or \"accountLabel\"");
            KeptAmounts.exact(Required.present(amount, "lines.amount"), "lines.amount");
        }

        /** A line of an account. */
        public Line(
                String accountNo,
                @Nullable String offsetAccountNo,
                Money amount,
                @Nullable String memo,
                @Nullable String locationId,
                @Nullable String departmentId) {
            this(accountNo, offsetAccountNo, amount, memo, locationId, departmentId, null);
        }
    }

    public CreateInvoice {
        Required.present(commandId, "commandId");
        Required.present(origin, "origin");
        Required.present(intacctCustomerId, "intacctCustomerId");
        Required.present(invoiceNo, "invoiceNo");
        Required.present(invoiceDate, "invoiceDate");
        Required.present(dueDate, "dueDate");
        KeptAmounts.exact(Required.positive(total, "total"), "total");
        lines = Required.listOf(lines, "lines");
        Required.that(!lines.isEmpty(), "\"lines\" is empty");
    }

    @Override
    public CreatedRecord creates(@Nullable String carriedOutIn) {
        return new CreatedRecord(invoiceNo, carriedOutIn, invoiceDate);
    }
}
