package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.receivables.ChangingInvoices;
import io.tieout.simulator.receivables.CreatingDocuments;
import io.tieout.simulator.receivables.Deleting;
import io.tieout.simulator.receivables.DocumentDraft;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import io.tieout.simulator.receivables.Reversing;
import io.tieout.simulator.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** create_invoice, update_invoice, reverse_invoice, delete_invoice, create_aradjustment, delete_aradjustment. */
final class LegacyDocuments {

    private static final List<String> DIMENSIONS = List.of(
            "projectid",
            "taskid",
            "costtypeid",
            "customerid",
            "vendorid",
            "employeeid",
            "itemid",
            "classid",
            "contractid",
            "warehouseid");

    private LegacyDocuments() {}

    static List<GatewayFunction> functions() {
        return List.of(
                new LegacyFunction("create_invoice", LegacySyntax.CREATE_INVOICE, LegacyDocuments::createInvoice),
                new LegacyFunction("update_invoice", LegacySyntax.UPDATE_INVOICE, LegacyDocuments::updateInvoice),
                new LegacyFunction("reverse_invoice", LegacySyntax.REVERSE, LegacyDocuments::reverseInvoice),
                new LegacyFunction(
                        "delete_invoice", Syntax.EMPTY, (call, in) -> delete(call, in, DocumentKind.INVOICE)),
                new LegacyFunction(
                        "create_aradjustment", LegacySyntax.CREATE_ARADJUSTMENT, LegacyDocuments::createAdjustment),
                new LegacyFunction(
                        "delete_aradjustment", Syntax.EMPTY, (call, in) -> delete(call, in, DocumentKind.ADJUSTMENT)));
    }

    private static Answer createInvoice(FunctionCall call, Invocation in) {
        Element body = call.body();
        CurrencyNaming.requireAllowed(body, in);
        requireCompanysAccount(body.child("invoiceitems").orElseThrow(), in);
        DocumentDraft draft = draft(
                body,
                DocumentKind.INVOICE,
                body.text("invoiceno", ""),
                body.text("ponumber", ""),
                body.child("invoiceitems").orElseThrow());
        return Answer.key(CreatingDocuments.create(in.work(), in.actor(), draft).recordNo());
    }

    private static Answer createAdjustment(FunctionCall call, Invocation in) {
        Element body = call.body();
        CurrencyNaming.requireAllowed(body, in);
        requireCompanysAccount(body.child("aradjustmentitems").orElseThrow(), in);
        DocumentDraft draft = draft(
                body,
                DocumentKind.ADJUSTMENT,
                body.text("adjustmentno", ""),
                body.text("invoiceno", ""),
                body.child("aradjustmentitems").orElseThrow());
        return Answer.key(CreatingDocuments.create(in.work(), in.actor(), draft).recordNo());
    }

    private static DocumentDraft draft(
            Element body, DocumentKind kind, String number, String reference, Element items) {
        return new DocumentDraft(
                kind,
                number,
                body.text("customerid", ""),
                reference,
                body.text("description", ""),
                LegacyValues.date(body, "datecreated"),
                LegacyValues.optionalDate(body, "dateposted").orElse(null),
                LegacyValues.optionalDate(body, "datedue").orElse(null),
                body.text("termname", ""),
                body.text("currency", ""),
                LegacyValues.rate(body),
                body.text("action", "Submit").equals("Draft"),
                body.text("batchkey", ""),
                LegacyValues.customFields(body),
                items.children("lineitem").stream().map(LegacyDocuments::line).toList());
    }

    /** A line that names an A/R account of its own is taken only where the company allows it. */
    private static void requireCompanysAccount(Element items, Invocation in) {
        boolean own = items.children("lineitem").stream()
                .anyMatch(line -> !line.text("offsetglaccountno", "").isEmpty());
        if (own && !in.actor().company().features().offsetOverride()) {
            throw FunctionRefused.invalid(
                    "The offset GL account of a line cannot be overridden in this company.",
                    "Leave offsetglaccountno out, or allow the override in the Accounts Receivable configuration.");
        }
    }

    static LineDraft line(Element line) {
        return new LineDraft(
                line.text("glaccountno", ""),
                line.text("accountlabel", ""),
                LegacyValues.amount(line, "amount"),
                line.text("locationid", ""),
                line.text("departmentid", ""),
                line.text("memo", ""),
                dimensions(line));
    }

    private static Map<String, String> dimensions(Element line) {
        Map<String, String> dimensions = new HashMap<>(LegacyValues.customFields(line));
        for (String dimension : DIMENSIONS) {
            String value = line.text(dimension, "");
            if (!value.isEmpty()) {
                dimensions.put(dimension.toUpperCase(Locale.ROOT), value);
            }
        }
        return dimensions;
    }

    private static Answer updateInvoice(FunctionCall call, Invocation in) {
        Element body = call.body();
        CurrencyNaming.requireAllowed(body, in);
        ChangingInvoices.Change change = new ChangingInvoices.Change(
                body.text("customerid", ""),
                LegacyValues.optionalDate(body, "datecreated").orElse(null),
                LegacyValues.optionalDate(body, "dateposted").orElse(null),
                LegacyValues.optionalDate(body, "datedue").orElse(null),
                body.text("termname"),
                body.text("invoiceno", ""),
                body.text("ponumber"),
                body.text("description"),
                body.text("currency", ""),
                body.text("action", "").equals("Submit"),
                LegacyValues.customFields(body),
                body.child("updateinvoiceitems").map(Element::children).orElse(List.of()).stream()
                        .map(LegacyDocuments::lineChange)
                        .toList());
        Document changed = ChangingInvoices.change(in.work(), in.actor(), key(body, in, DocumentKind.INVOICE), change);
        return Answer.key(changed.recordNo());
    }

    /** The record number of the attribute {@code key}, which with {@code externalkey="true"} is the caller's own id. */
    private static long key(Element body, Invocation in, DocumentKind kind) {
        if (!"true".equals(body.attribute("externalkey"))) {
            return LegacyValues.key(body);
        }
        String external = body.attributes().getOrDefault("key", "");
        return in.work()
                .documents(kind)
                .filter(document -> external.equals(document.fields().get("EXTERNALID")))
                .findFirst()
                .orElseThrow(() -> FunctionRefused.of(
                        GatewayError.NO_RECORD, "No record exits for the externalkey " + external, ""))
                .recordNo();
    }

    private static ChangingInvoices.LineChange lineChange(Element line) {
        Integer lineNo = switch (line.name()) {
            case "lineitem" -> null;
            case "updatelineitem" -> (int) LegacyValues.number("line_num", line.attribute("line_num"));
            default ->
                throw FunctionRefused.invalid(
                        "Element '" + line.name() + "' is not a line.", "Use updatelineitem or lineitem.");
        };
        String amount = line.text("amount");
        return new ChangingInvoices.LineChange(
                lineNo,
                line.text("glaccountno", ""),
                line.text("accountlabel", ""),
                amount == null ? null : LegacyValues.amount(line, "amount"),
                line.text("locationid", ""),
                line.text("departmentid", ""),
                line.text("memo", ""),
                dimensions(line));
    }

    private static Answer reverseInvoice(FunctionCall call, Invocation in) {
        Element body = call.body();
        Document reversal = Reversing.invoice(
                in.work(),
                in.actor(),
                key(body, in, DocumentKind.INVOICE),
                LegacyValues.date(body, "datereversed"),
                body.text("description", ""));
        return Answer.key(reversal.recordNo());
    }

    private static Answer delete(FunctionCall call, Invocation in, DocumentKind kind) {
        long key = key(call.body(), in, kind);
        Document document = in.work()
                .document(kind.object(), key)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "Cannot find " + kind.noun() + " with key " + key + " to delete.",
                        "Provide the RECORDNO of an existing record."));
        Deleting.delete(in.work(), in.actor(), document);
        return Answer.nothing(1);
    }
}
