package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.model.intacct.PaymentRead.Applied;
import io.tieout.model.intacct.PaymentRead.Credit;
import io.tieout.model.intacct.PaymentRead.CreditUse;
import io.tieout.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a payment settles, as it is told.
 *
 * @param applied null where that is not known
 * @param note a sentence about what is not told; null where all is
 */
record PaymentTelling(
        @Nullable List<Applied> applied, @Nullable String note) {

    static final PaymentTelling NOTHING = new PaymentTelling(List.of(), null);

    /** What a detail can use instead of cash: the field with the record's number, and the one with the amount. */
    private record CreditFields(Credit credit, String key, String amount) {}

    private static final List<CreditFields> CREDITS = List.of(
            new CreditFields(Credit.ADVANCE, "ADVANCEKEY", "TRX_POSTEDADVANCEAMOUNT"),
            new CreditFields(Credit.OVERPAYMENT, "OVERPAYMENTKEY", "TRX_POSTEDOVERPAYMENTAMOUNT"),
            new CreditFields(Credit.ADJUSTMENT, "ADJUSTMENTKEY", "TRX_ADJUSTMENTAMOUNT"),
            new CreditFields(Credit.NEGATIVE_INVOICE, "NEGATIVEINVOICEKEY", "TRX_NEGATIVEINVOICEAMOUNT"));

    private static final String CASH = "TRX_PAYMENTAMOUNT";
    private static final String DISCOUNT = "TRX_TOTALDISCOUNTTOAPPLY";
    private static final String INVOICE = "RECORDKEY";
    private static final String DEBIT_MEMO = "POSADJKEY";

    /** ARPYMTDETAIL by PAYMENTKEY; that it is found by it is an assumption (SIM-50). */
    static final Part DETAILS = new Part(
            "ARPYMTDETAIL",
            "PAYMENTKEY",
            Stream.concat(
                            Stream.of(INVOICE, DEBIT_MEMO, CASH, DISCOUNT),
                            CREDITS.stream().flatMap(credit -> Stream.of(credit.key(), credit.amount())))
                    .toList(),
            Stream.concat(
                            Stream.of(DEBIT_MEMO, DISCOUNT),
                            CREDITS.stream().flatMap(credit -> Stream.of(credit.key(), credit.amount())))
                    .toList(),
            any -> true,
            "details of payments");

    /** @param details null where they could not be read */
    static PaymentTelling of(Parts.@Nullable Of details, String currency, Conditions conditions) {
        if (details == null) {
            return unknown("What it settles could not be read.");
        }
        List<String> unread = DETAILS.fields().stream()
                .filter(field -> conditions.leftOut().contains(DETAILS.qualified(field)))
                .toList();
        if (!unread.isEmpty()) {
            return unknown("What it settles is not known, since the company does not show %s of payments."
                    .formatted(String.join(", ", unread)));
        }
        List<Applied> applied = new ArrayList<>();
        try {
            for (Row detail : details.rows()) {
                applied.add(applied(detail, currency));
            }
        } catch (Untranslatable odd) {
            return unknown("What it settles cannot be told: %s".formatted(odd.getMessage()));
        }
        return new PaymentTelling(
                applied,
                details.digest() == null
                        ? null
                        : "It settles %d documents, of which the first %d are told."
                                .formatted(details.count(), applied.size()));
    }

    private static PaymentTelling unknown(String why) {
        return new PaymentTelling(null, why);
    }

    private static Applied applied(Row detail, String currency) throws Untranslatable {
        return new Applied(
                number(detail, INVOICE),
                number(detail, DEBIT_MEMO),
                notZero(Amounts.given(detail, currency, CASH)),
                notZero(Amounts.given(detail, currency, DISCOUNT)),
                credit(detail, currency));
    }

    private static @Nullable CreditUse credit(Row detail, String currency) throws Untranslatable {
        for (CreditFields fields : CREDITS) {
            String recordNo = number(detail, fields.key());
            if (recordNo != null) {
                return new CreditUse(
                        fields.credit(), recordNo, notZero(Amounts.given(detail, currency, fields.amount())));
            }
        }
        return null;
    }

    /** Null where there is none; one that cannot be read is not none. */
    private static @Nullable String number(Row detail, String field) throws Untranslatable {
        String number = Fields.given(detail, field);
        if (number == null) {
            return null;
        }
        return RecordNumber.of(number)
                .orElseThrow(() -> new Untranslatable("%s is \"%s\" and no record number".formatted(field, number)));
    }

    private static @Nullable Money notZero(@Nullable Money money) {
        return money == null || money.isZero() ? null : money;
    }
}
