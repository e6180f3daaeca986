package io.tieout.model.intacct;

import io.tieout.model.event.Required;
import io.tieout.model.id.CommandId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Create an ARADVANCE: money of a customer that belongs to no invoice.
 *
 * @param docNumber DOCNUMBER; our key in the record, at most 20 characters
 * @param accountNo the account that holds advances; null where a label is named instead
 * @param accountLabel ACCOUNTLABEL of receivables, for a company that works with labels; null where an account is named
 */
public record CreateAdvance(
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
        @Nullable String accountNo,
        @Nullable String locationId,
        @Nullable String departmentId,
        @Nullable String accountLabel)
        implements IntacctCommand {

    public CreateAdvance {
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
        Required.that((accountNo == null) != (accountLabel == null), "name either \"accountNo\" or \"accountLabel\"");
    }

    @Override
    public CreatedRecord creates(@Nullable String carriedOutIn) {
        return new CreatedRecord(docNumber, carriedOutIn, receiptDate);
    }
}
