package io.tieout.simulator.receivables;

import io.tieout.simulator.ledger.DocumentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or adjustment as somebody asks for it. Absent texts are empty.
 *
 * @param number empty where Intacct shall number it
 * @param posted the GL posting date; the document's date where null
 * @param due the due date; from the term where null
 * @param currency the transaction currency; the base currency where empty
 * @param rate base units per transaction unit; null where the daily rate shall be used
 * @param draft whether it is kept as a draft that posts nothing
 */
public record DocumentDraft(
        DocumentKind kind,
        String number,
        String customerId,
        String reference,
        String description,
        LocalDate date,
        @Nullable LocalDate posted,
        @Nullable LocalDate due,
        String term,
        String currency,
        @Nullable BigDecimal rate,
        boolean draft,
        String batch,
        Map<String, String> fields,
        List<LineDraft> lines) {

    /** A line as somebody asks for it: either an account or an account label. */
    public record LineDraft(
            String accountNo,
            String accountLabel,
            BigDecimal amount,
            String location,
            String department,
            String memo,
            Map<String, String> dimensions) {}
}
