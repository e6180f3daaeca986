package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.receivables.Amounts;
import io.tieout.simulator.receivables.ReceiptDraft;
import io.tieout.simulator.receivables.ReceiptDraft.CreditDraft;
import io.tieout.simulator.receivables.ReceiptDraft.DetailDraft;
import io.tieout.simulator.receivables.ReceivingMoney;
import io.tieout.simulator.receivables.SubmittingDrafts;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARPYMT for the generic functions. A posted payment cannot be changed: it is reversed; of a draft everything can. */
final class PaymentObject implements GenericObject {

    private record CreditFields(String object, String key, String entryKey, String amount) {}

    private static final List<CreditFields> CREDITS = List.of(
            new CreditFields("ARADJUSTMENT", "ADJUSTMENTKEY", "ADJUSTMENTENTRYKEY", "TRX_ADJUSTMENTAMOUNT"),
            new CreditFields("ARADVANCE", "ADVANCEKEY", "ADVANCEENTRYKEY", "TRX_POSTEDADVANCEAMOUNT"),
            new CreditFields("ARPYMT", "OVERPAYMENTKEY", "OVERPAYMENTENTRYKEY", "TRX_POSTEDOVERPAYMENTAMOUNT"),
            new CreditFields(
                    "ARINVOICE", "NEGATIVEINVOICEKEY", "NEGATIVEINVOICEENTRYKEY", "TRX_NEGATIVEINVOICEAMOUNT"));

    @Override
    public String name() {
        return "ARPYMT";
    }

    @Override
    public LedgerRecord create(Element element, Invocation in) {
        CurrencyNaming.requireAllowed(element, in);
        return ReceivingMoney.receive(in.work(), in.actor(), draft(element, in));
    }

    @Override
    public LedgerRecord update(Element element, Invocation in) {
        long key = LegacyValues.number("RECORDNO", element.field("RECORDNO"));
        Receipt receipt = in.work()
                .receipt(name(), key)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "The ARPYMT with record number " + key + " does not exist.", "Provide an existing RECORDNO."));
        if (receipt.state() != RecordState.DRAFT) {
            throw FunctionRefused.of(
                    GatewayError.WRONG_ACTION,
                    "You cannot edit ARPYMT " + key + " because it is "
                            + receipt.state().label() + ".",
                    "Reverse the payment instead.");
        }
        CurrencyNaming.requireAllowed(element, in);
        Receipt changed =
                ReceivingMoney.redraft(in.work(), in.actor(), receipt, PaymentChange.of(receipt, element, in));
        return "Submit".equals(element.field("ACTION"))
                ? SubmittingDrafts.submit(in.work(), in.actor(), changed)
                : changed;
    }

    private static ReceiptDraft draft(Element element, Invocation in) {
        List<DetailDraft> details = details(element);
        BigDecimal cash = details.stream().map(DetailDraft::cash).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean movesMoney = cash.signum() > 0 || element.field("OVERPAYMENTAMOUNT") != null;
        boolean creditsOnly = !movesMoney && details.stream().anyMatch(detail -> detail.credit() != null);
        return new ReceiptDraft(
                creditsOnly ? ReceiptKind.APPLIED_CREDIT : ReceiptKind.PAYMENT,
                GenericValues.text(element, "DOCNUMBER"),
                GenericValues.text(element, "CUSTOMERID"),
                GenericValues.text(element, "PAYERNAME"),
                GenericValues.text(element, "PAYMENTMETHOD"),
                GenericValues.text(element, "DESCRIPTION"),
                GenericValues.funding(element),
                GenericValues.date(element, "RECEIPTDATE", in),
                GenericValues.optionalDate(element, "PAYMENTDATE", in),
                GenericValues.text(element, "CURRENCY"),
                GenericValues.rate(element),
                amountToPay(element),
                Amounts.orZero("OVERPAYMENTAMOUNT", element.field("OVERPAYMENTAMOUNT")),
                "Draft".equals(element.field("ACTION")),
                details,
                List.of());
    }

    static List<DetailDraft> details(Element element) {
        return element.childIgnoringCase("ARPYMTDETAILS").stream()
                .flatMap(all -> all.children().stream())
                .filter(detail -> detail.name().equalsIgnoreCase("ARPYMTDETAIL"))
                .map(PaymentObject::detail)
                .toList();
    }

    static @Nullable BigDecimal amountToPay(Element element) {
        String amount = element.field("TRX_AMOUNTTOPAY");
        return amount == null ? null : Amounts.required("TRX_AMOUNTTOPAY", amount);
    }

    private static DetailDraft detail(Element element) {
        String invoice = element.field("RECORDKEY");
        String memo = element.field("POSADJKEY");
        if ((invoice == null) == (memo == null)) {
            throw FunctionRefused.invalid(
                    "A payment detail names either an invoice or a debit memo.", "Provide RECORDKEY or POSADJKEY.");
        }
        if (element.field("INLINEKEY") != null) {
            throw FunctionRefused.invalid("INLINEKEY is not available in this company.", "Apply another credit.");
        }
        String entry = element.field(invoice != null ? "ENTRYKEY" : "POSADJENTRYKEY");
        return new DetailDraft(
                invoice != null ? "ARINVOICE" : "ARADJUSTMENT",
                LegacyValues.number("RECORDKEY", invoice != null ? invoice : memo),
                entry == null ? null : LegacyValues.number("ENTRYKEY", entry),
                Amounts.orZero("TRX_PAYMENTAMOUNT", element.field("TRX_PAYMENTAMOUNT")),
                Amounts.orZero("TRX_TOTALDISCOUNTTOAPPLY", element.field("TRX_TOTALDISCOUNTTOAPPLY")),
                credit(element));
    }

    private static @Nullable CreditDraft credit(Element element) {
        List<CreditFields> given = CREDITS.stream()
                .filter(credit -> element.field(credit.key()) != null)
                .toList();
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() > 1) {
            throw FunctionRefused.invalid("A payment detail uses one credit only.", "Add one ARPYMTDETAIL per credit.");
        }
        CreditFields credit = given.getFirst();
        String entry = element.field(credit.entryKey());
        return new CreditDraft(
                credit.object(),
                LegacyValues.number(credit.key(), element.field(credit.key())),
                entry == null
                                || credit.object().equals("ARPYMT")
                                || credit.object().equals("ARADVANCE")
                        ? null
                        : LegacyValues.number(credit.entryKey(), entry),
                Amounts.required(credit.amount(), element.field(credit.amount())));
    }
}
