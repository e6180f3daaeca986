package io.tieout.connector.probe;

import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What becomes of customers and of drafts of invoices, which are deleted again without a trace but in the audit history. */
final class InvoiceQuestions {

    private static final String DRAFT = "Make a draft of an invoice over 0.01";

    private InvoiceQuestions() {}

    static List<Question> all() {
        return List.of(
                Question.writing(
                        "SIM-8",
                        "Make two customers whose ids differ in capital letters only",
                        InvoiceQuestions::idsInCase),
                Question.writing("SIM-2", DRAFT + " that names the base currency", InvoiceQuestions::namedCurrency),
                Question.writing(
                        "SIM-7",
                        "Make drafts of invoices of two customers under one number",
                        InvoiceQuestions::numbers),
                Question.writing("SIM-9", DRAFT + " and read its WHENMODIFIED", InvoiceQuestions::newRecords),
                Question.writing("SIM-46", DRAFT + " and read its number", InvoiceQuestions::ownNumbers),
                Question.writing(
                        "SIM-22",
                        "Send an invoice for a customer that does not exist",
                        InvoiceQuestions::refusedCreate),
                Question.writing(
                        "SIM-3", DRAFT + ", delete it and read the audit history", InvoiceQuestions::auditKeys));
    }

    private static Judgement idsInCase(Bench bench) {
        String small = bench.key() + "-a";
        String capital = small.toUpperCase(Locale.ROOT);
        Bench.done(bench.make(Kept.CUSTOMER, small, bench.spell().customer(small)), "The first customer");
        Outcome second = bench.make(Kept.CUSTOMER, capital, bench.spell().customer(capital));
        return second instanceof Outcome.Done
                ? Judgement.confirmed("Two customers whose ids differ in case only stand side by side.")
                : Judgement.contradicted(
                        "The second is refused: %s", bench.refused(second).words());
    }

    private static Judgement namedCurrency(Bench bench) {
        bench.requireOneCurrency();
        bench.requireItem();
        String currency = bench.baseCurrency();
        if (currency.isEmpty()) {
            return Judgement.open("The company does not show its base currency.");
        }
        bench.draftInvoice(); // one without a currency is taken, so that it is the currency that is refused
        String key = bench.key();
        Outcome outcome =
                bench.make(Kept.INVOICE, key, bench.spell().invoice(bench.customer(), key, key, true, 1, currency));
        return outcome instanceof Outcome.Done
                ? Judgement.contradicted("A draft that names %s is taken.", currency)
                : Judgement.confirmed(
                        "It is refused: %s", bench.refused(outcome).words());
    }

    private static Judgement numbers(Bench bench) {
        bench.requireItem();
        String other = bench.key();
        Bench.done(bench.make(Kept.CUSTOMER, other, bench.spell().customer(other)), "A second customer");
        String number = bench.key();
        String first = bench.key();
        String record = Bench.made(
                bench.make(Kept.INVOICE, first, bench.spell().invoice(bench.customer(), number, first, true, 1, null)),
                "The first draft");
        if (!bench.shown(Kept.INVOICE, record, "RECORDID")
                .get("RECORDID")
                .strip()
                .equals(number)) {
            return Judgement.open("The company numbers its invoices itself.");
        }
        String second = bench.key();
        Outcome outcome = bench.make(Kept.INVOICE, second, bench.spell().invoice(other, number, second, true, 1, null));
        return outcome instanceof Outcome.Done
                ? Judgement.contradicted("Two customers have a draft under the same number.")
                : Judgement.confirmed(
                        "The second is refused: %s", bench.refused(outcome).words());
    }

    private static Judgement newRecords(Bench bench) {
        String modified = bench.shown(Kept.INVOICE, bench.draftInvoice(), "WHENMODIFIED")
                .get("WHENMODIFIED")
                .strip();
        return Judgement.of(
                !modified.isEmpty(),
                "WHENMODIFIED of a new invoice is %s. Whether it is the time of the request was not tried.",
                modified.isEmpty() ? "empty" : "filled");
    }

    private static Judgement ownNumbers(Bench bench) {
        bench.requireItem();
        String key = bench.key();
        Outcome outcome =
                bench.make(Kept.INVOICE, key, bench.spell().invoice(bench.customer(), key, key, true, 1, null));
        String number = bench.shown(Kept.INVOICE, Bench.made(outcome, "A draft of an invoice"), "RECORDID")
                .get("RECORDID")
                .strip();
        return number.equals(key)
                ? Judgement.open(
                        "The company keeps the number that was given: it has no document sequence for invoices.")
                : Judgement.confirmed("The company gives another number and says nothing of it.");
    }

    private static Judgement refusedCreate(Bench bench) {
        bench.requireItem();
        String key = bench.key();
        Outcome outcome =
                bench.make(Kept.INVOICE, key, bench.spell().invoice(key + "-NOBODY", key, key, true, 1, null));
        if (outcome instanceof Outcome.Done) {
            return Judgement.contradicted("A draft for a customer that does not exist is taken.");
        }
        Outcome.Refused refused = bench.refused(outcome);
        return Judgement.of(
                refused.hasNumber("BL01001973") && refused.errors().size() > 1,
                "The refusal has %d errors with %s: %s",
                refused.errors().size(),
                refused.numbers(),
                refused.words());
    }

    private static Judgement auditKeys(Bench bench) {
        String record = bench.draftInvoice();
        Bench.done(bench.line().ask(Spellings.deletion("ARINVOICE", record)), "The deletion of the draft");
        Row row = deletion(bench, "arinvoice", record);
        String key = row.get("OBJECTKEY").strip();
        return Judgement.of(
                key.equals(record),
                "OBJECTKEY is the RECORDNO%s.",
                key.equals(record) ? "" : " with \"" + key.substring(record.length()) + "\" behind it");
    }

    /** The row of the audit history that says that a record was deleted. */
    static Row deletion(Bench bench, String objectType, String record) {
        String yesterday = bench.formatting()
                .write(bench.today().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        Query query = Query.of(
                "AUDITHISTORY",
                List.of("ID", "OBJECTKEY", "ACCESSTIME"),
                Filter.and(
                        Filter.equalTo("ACCESSMODE", "D"),
                        Filter.equalTo("OBJECTTYPE", objectType),
                        Filter.atLeast("ACCESSTIME", yesterday)),
                List.of("ACCESSTIME", "ID"),
                Query.LARGEST_PAGE);
        return bench.rows(query).stream()
                .filter(row -> row.get("OBJECTKEY").strip().matches(Pattern.quote(record) + "(\\D.*)?"))
                .findFirst()
                .orElseThrow(() -> new NotAnswerable(
                        "The audit history shows no deletion of that record among the first 2000 of type %s since yesterday."
                                .formatted(objectType)));
    }
}
