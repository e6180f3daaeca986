package io.tieout.simulator.receivables;

import io.tieout.simulator.ledger.Funding;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment or advance as somebody asks for it. Absent texts are empty.
 *
 * @param amountToPay the total that the caller stated; null where it follows from the details
 * @param overpayment what is received beyond the details; zero for none
 * @param currency the transaction currency; that of the paid documents where empty
 * @param items the items of an advance; empty on payments
 */
public record ReceiptDraft(
        ReceiptKind kind,
        String docNumber,
        String customerId,
        String payerName,
        String method,
        String description,
        Funding funding,
        LocalDate receiptDate,
        @Nullable LocalDate paymentDate,
        String currency,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal amountToPay,
        BigDecimal overpayment,
        boolean draft,
        List<DetailDraft> details,
        List<LineDraft> items) {

    /**
     * One thing that is paid, with cash, a credit or a discount.
     *
     * @param targetObject ARINVOICE or ARADJUSTMENT
     * @param entryKey one line of it; null for all
     * @param credit null where none is used
     */
    public record DetailDraft(
            String targetObject,
            long targetKey,
            @Nullable Long entryKey,
            BigDecimal cash,
            BigDecimal discount,
            @Nullable CreditDraft credit) {}

    /**
     * A credit to use.
     *
     * @param object ARADVANCE, ARPYMT, ARADJUSTMENT or ARINVOICE
     * @param entryKey one line of a credit document; null for all
     */
    public record CreditDraft(
            String object, long key, @Nullable Long entryKey, BigDecimal amount) {}
}
