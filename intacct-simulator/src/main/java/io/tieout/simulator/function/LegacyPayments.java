package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Funding;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.receivables.Amounts;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import io.tieout.simulator.receivables.ReceiptDraft;
import io.tieout.simulator.receivables.ReceiptDraft.CreditDraft;
import io.tieout.simulator.receivables.ReceiptDraft.DetailDraft;
import io.tieout.simulator.receivables.ReceivingMoney;
import io.tieout.simulator.receivables.Reversing;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** create_arpayment, apply_arpayment and reverse_arpayment. */
final class LegacyPayments {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);
    private static final String INVOICE = DocumentKind.INVOICE.object();
    private static final String DEBIT_MEMO = DocumentKind.ADJUSTMENT.object();

    private LegacyPayments() {}

    static List<GatewayFunction> functions() {
        return List.of(
                new LegacyFunction("create_arpayment", LegacySyntax.CREATE_ARPAYMENT, LegacyPayments::create),
                new LegacyFunction("apply_arpayment", LegacySyntax.APPLY_ARPAYMENT, LegacyPayments::apply),
                new LegacyFunction("reverse_arpayment", LegacySyntax.REVERSE, LegacyPayments::reverse));
    }

    private static Answer create(FunctionCall call, Invocation in) {
        Element body = call.body();
        CurrencyNaming.requireAllowed(body, in);
        BigDecimal amount = LegacyValues.amount(body, "paymentamount");
        LocalDate received = LegacyValues.optionalDate(body, "datereceived").orElseGet(in.actor()::today);
        List<DetailDraft> details = new ArrayList<>();
        for (Element item : body.children("arpaymentitem")) {
            long invoice = LegacyValues.number("invoicekey", item.text("invoicekey"));
            BigDecimal part = LegacyValues.amount(item, "amount");
            requireDue(in, INVOICE, invoice, part);
            details.add(cash(invoice, part));
        }
        boolean balanceForward = in.actor().company().features().balanceForward();
        if (details.isEmpty() && balanceForward) {
            details.addAll(oldestFirst(in, body.text("customerid", ""), amount));
        }
        if (details.isEmpty()) {
            return Answer.key(ReceivingMoney.receive(in.work(), in.actor(), advance(body, in, amount, received))
                    .recordNo());
        }
        BigDecimal applied = details.stream().map(DetailDraft::cash).reduce(ZERO, BigDecimal::add);
        if (applied.compareTo(amount) > 0) {
            throw FunctionRefused.invalid(
                    "The items add up to " + applied + ", which is greater than the payment amount " + amount + ".",
                    "Correct the amounts.");
        }
        ReceiptDraft draft =
                draft(ReceiptKind.PAYMENT, body, received, amount, amount.subtract(applied), details, List.of());
        return Answer.key(ReceivingMoney.receive(in.work(), in.actor(), draft).recordNo());
    }

    /** The checks of the legacy functions, in the words that integrations have of them. */
    private static void requireDue(Invocation in, String object, long key, BigDecimal amount) {
        Document document = in.work()
                .document(object, key)
                .orElseThrow(() ->
                        FunctionRefused.of(GatewayError.NO_RECORD, "No record exits for the invoicekey " + key, ""));
        if (document.state() == RecordState.PAID) {
            throw FunctionRefused.of(GatewayError.ALREADY_PAID, "The invoice with key " + key + " is already paid", "");
        }
        if (document.state().settles() && amount.compareTo(document.open()) > 0) {
            throw FunctionRefused.of(
                    GatewayError.MORE_THAN_DUE,
                    "The amount paid if greater than the amount due for invoice with key " + key,
                    "");
        }
    }

    private static ReceiptDraft advance(Element body, Invocation in, BigDecimal amount, LocalDate received) {
        String account = in.actor().company().features().undepositedAccounts().getFirst();
        String location = in.actor().entity().isEmpty() && in.actor().company().multiEntity()
                ? in.actor().company().entities().getFirst().id()
                : in.actor().entity();
        String label = in.actor().company().features().accountLabels() ? labelOf(in) : "";
        LineDraft item = new LineDraft(account, label, amount, location, "", "", Map.of());
        return draft(ReceiptKind.ADVANCE, body, received, null, ZERO, List.of(), List.of(item));
    }

    /** The label that an advance of the legacy function goes under in a company of labels: the first. */
    private static String labelOf(Invocation in) {
        return in.work()
                .all(MasterRecord.ACCOUNT_LABEL)
                .findFirst()
                .map(LedgerRecord::naturalKey)
                .orElse("");
    }

    private static ReceiptDraft draft(
            ReceiptKind kind,
            Element body,
            LocalDate received,
            @Nullable BigDecimal amount,
            BigDecimal overpayment,
            List<DetailDraft> details,
            List<LineDraft> items) {
        return new ReceiptDraft(
                kind,
                body.text("refid", ""),
                body.text("customerid", ""),
                "",
                body.text("paymentmethod", ""),
                "",
                new Funding(
                        emptyToNull(body.text("bankaccountid", "")),
                        emptyToNull(body.text("undepfundsacct", "")),
                        emptyToNull(body.text("batchkey", ""))),
                received,
                received,
                body.text("currency", ""),
                LegacyValues.rate(body),
                amount,
                overpayment,
                false,
                details,
                items);
    }

    private static List<DetailDraft> oldestFirst(Invocation in, String customerId, BigDecimal amount) {
        List<DetailDraft> details = new ArrayList<>();
        BigDecimal left = amount;
        List<Document> open = in.work()
                .documents(DocumentKind.INVOICE)
                .filter(invoice -> invoice.customerId().equals(customerId))
                .filter(invoice -> invoice.open().signum() > 0)
                .sorted(Comparator.comparing(Document::date).thenComparing(Document::recordNo))
                .toList();
        for (Document invoice : open) {
            BigDecimal takes = left.min(invoice.open());
            if (takes.signum() > 0) {
                details.add(cash(invoice.recordNo(), takes));
                left = left.subtract(takes);
            }
        }
        return details;
    }

    private static DetailDraft cash(long invoice, BigDecimal amount) {
        return new DetailDraft(INVOICE, invoice, null, Amounts.required("amount", amount.toPlainString()), ZERO, null);
    }

    private static Answer apply(FunctionCall call, Invocation in) {
        Element body = call.body();
        long key = LegacyValues.number("arpaymentkey", body.text("arpaymentkey"));
        LocalDate on = LegacyValues.date(body, "paymentdate");
        String creditObject = creditObject(in, key);
        List<DetailDraft> details = new ArrayList<>();
        for (Element item : body.child("arpaymentitems").orElseThrow().children("arpaymentitem")) {
            CreditDraft credit = new CreditDraft(creditObject, key, null, LegacyValues.amount(item, "amount"));
            long paid = LegacyValues.number("invoicekey", item.text("invoicekey"));
            String object = in.work().document(DEBIT_MEMO, paid).isPresent() ? DEBIT_MEMO : INVOICE;
            requireDue(in, object, paid, credit.amount());
            details.add(new DetailDraft(object, paid, null, ZERO, ZERO, credit));
        }
        String customer = customerOf(in, creditObject, key);
        ReceiptDraft draft = new ReceiptDraft(
                ReceiptKind.APPLIED_CREDIT,
                "",
                customer,
                "",
                "",
                body.text("memo", ""),
                new Funding(null, null, null),
                on,
                on,
                "",
                null,
                null,
                ZERO,
                false,
                details,
                List.of());
        return Answer.key(ReceivingMoney.receive(in.work(), in.actor(), draft).recordNo());
    }

    private static String creditObject(Invocation in, long key) {
        for (String object : List.of("ARADVANCE", "ARPYMT", "ARADJUSTMENT", INVOICE)) {
            if (in.work().find(object, key).isPresent()) {
                return object;
            }
        }
        throw FunctionRefused.invalid(
                "There is no advance, overpayment or credit with record number " + key + ".",
                "Provide the RECORDNO of an existing one.");
    }

    private static String customerOf(Invocation in, String object, long key) {
        Optional<String> receipt = object.equals("ARADVANCE") || object.equals("ARPYMT")
                ? in.work().receipt(object, key).map(Receipt::customerId)
                : Optional.empty();
        return receipt.or(() -> in.work().document(object, key).map(Document::customerId))
                .orElse("");
    }

    private static Answer reverse(FunctionCall call, Invocation in) {
        Element body = call.body();
        long key = LegacyValues.key(body);
        String object = in.work().receipt("ARADVANCE", key).isPresent() ? "ARADVANCE" : "ARPYMT";
        Receipt reversal = Reversing.receipt(
                in.work(),
                in.actor(),
                object,
                key,
                LegacyValues.date(body, "datereversed"),
                body.text("description", ""));
        return Answer.key(reversal.recordNo());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
