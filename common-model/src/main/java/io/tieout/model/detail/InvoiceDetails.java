package io.tieout.model.detail;

import io.tieout.model.event.Required;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says beside its amounts.
 *
 * @param discountDate until when a discount may be taken (WHENDISCOUNT)
 * @param reference the customer's reference or purchase order (DOCNUMBER)
 * @param orderEntry the document of Order Entry that it comes from; null for one that was entered in Accounts Receivable
 * @param customFields the header's custom fields by their ids in Intacct; those without a value are absent
 * @param lines in the invoice's order; null where they could not be read, which is not the same as none
 * @param lineCount how many there are, where not all are told
 * @param linesDigest changes whenever a line changes that is not told; null where all are told
 * @param linesNote a sentence where lines are missing here: how many, or why; null where all are told
 */
public record InvoiceDetails(
        @Nullable String termName,
        @Nullable LocalDate discountDate,
        @Nullable String reference,
        @Nullable String description,
        @Nullable OrderEntry orderEntry,
        @Nullable Map<String, String> customFields,
        @Nullable List<InvoiceLine> lines,
        @Nullable Integer lineCount,
        @Nullable String linesDigest,
        @Nullable String linesNote) {

    public InvoiceDetails {
        customFields = customFields == null || customFields.isEmpty() ? null : new TreeMap<>(customFields);
        lines = lines == null ? null : Required.listOf(lines, "details.lines");
    }

    /** The same without the lines, which may be many. */
    public InvoiceDetails withoutLines() {
        return new InvoiceDetails(
                termName, discountDate, reference, description, orderEntry, customFields, null, null, null, null);
    }
}
