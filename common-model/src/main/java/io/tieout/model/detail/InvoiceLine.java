package io.tieout.model.detail;

import io.tieout.model.event.Required;
import io.tieout.model.money.Money;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice.
 *
 * @param recordNo Intacct's record number of the line
 * @param accountNo the general ledger's account
 * @param accountLabel in companies that use labels instead of accounts
 * @param amount in the invoice's currency
 * @param dimensions by their names in Intacct's words: location, department, project, customer, vendor, employee, item, class, task,
 *     contract, warehouse; those that are not set are absent
 */
public record InvoiceLine(
        String recordNo,
        @Nullable String accountNo,
        @Nullable String accountLabel,
        Money amount,
        @Nullable String memo,
        @Nullable Map<String, String> dimensions,
        @Nullable Map<String, String> customFields) {

    public InvoiceLine {
        Required.present(recordNo, "details.lines.recordNo");
        Required.present(amount, "details.lines.amount");
        dimensions = dimensions == null || dimensions.isEmpty() ? null : new TreeMap<>(dimensions);
        customFields = customFields == null || customFields.isEmpty() ? null : new TreeMap<>(customFields);
    }
}
