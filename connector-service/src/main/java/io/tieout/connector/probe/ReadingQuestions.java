package io.tieout.connector.probe;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.function.Spelled;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.wire.Announced;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What can be seen by reading alone. */
final class ReadingQuestions {

    private static final Set<String> LABELS = Set.of(
            "draft",
            "posted",
            "paid",
            "partially paid",
            "reversed",
            "reversal",
            "selected",
            "no value",
            "voided",
            "void",
            "canceled",
            "pending",
            "rejected",
            "analysis");

    private ReadingQuestions() {}

    static List<Question> all() {
        return List.of(
                Question.reading("SIM-5", "Filter one invoice by its own WHENMODIFIED", ReadingQuestions::filterDates),
                Question.reading(
                        "SIM-17", "Send one query twice with the same control id", ReadingQuestions::controlIdsOfReads),
                Question.reading(
                        "SIM-23",
                        "Query invoices at the top level with and without showprivate",
                        ReadingQuestions::privateRecords),
                Question.reading("SIM-29", "inspect ARINVOICE with detail", ReadingQuestions::inspected),
                Question.reading("SIM-30", "readByQuery CUSTOMER with ROWNUM < 3", ReadingQuestions::rowNumbers),
                Question.reading("SIM-31", "Read one of several customers", ReadingQuestions::counts),
                Question.reading(
                        "SIM-35",
                        "Query a customer by its id in small letters, with in and caseinsensitive",
                        ReadingQuestions::anyCase),
                Question.reading("SIM-36", "Read TOTALENTERED of an invoice", ReadingQuestions::totals),
                Question.reading("SIM-38", "Read the STATE of up to 2000 invoices", ReadingQuestions::states),
                Question.reading("SIM-42", "Query CHECKINGACCOUNT by GLACCOUNTNO", ReadingQuestions::banksByAccount),
                Question.reading("SIM-50", "Query ARPYMTDETAIL by PAYMENTKEY", ReadingQuestions::details),
                Question.reading(
                        "SIM-51", "Read CONTRACTID and WAREHOUSEID of a line", ReadingQuestions::unusedDimensions));
    }

    private static Judgement filterDates(Bench bench) {
        Formatting own = bench.formatting();
        if (!own.isUnusual()) {
            return Judgement.open(
                    "The user's dates and times look as the vendor documents them, so that both are the same. Give the user another date "
                            + "format and ask again.");
        }
        Row row = bench.first("ARINVOICE", Filter.greaterThan("RECORDNO", "0"), "WHENMODIFIED");
        Instant at;
        try {
            at = own.time(row.get("WHENMODIFIED"));
        } catch (DateTimeException odd) {
            return Judgement.open("WHENMODIFIED cannot be read: %s", String.valueOf(odd.getMessage()));
        }
        if (at == null) {
            return Judgement.open("The invoice has an empty WHENMODIFIED.");
        }
        String recordNo = Bench.number(row);
        if (isFoundExactly(bench, recordNo, own, at)) {
            return Judgement.confirmed(
                    "A filter in the user's own format, %s, finds the invoice to the second.", own.inWords());
        }
        return isFoundExactly(bench, recordNo, own.withDocumentedFilters(), at)
                ? Judgement.contradicted(
                        "A filter as mm/dd/yyyy hh:mm:ss finds the invoice, one in the user's own format, %s, does not.",
                        own.inWords())
                : Judgement.open(
                        "Neither the user's own format nor the documented one finds the invoice to the second.");
    }

    /** At that second, and not a second later: a date that is read in another order may lie before and after. */
    private static boolean isFoundExactly(Bench bench, String recordNo, Formatting format, Instant at) {
        return finds(bench, recordNo, format.write(at)) && !finds(bench, recordNo, format.write(at.plusSeconds(1)));
    }

    private static boolean finds(Bench bench, String recordNo, String since) {
        Outcome outcome = bench.line()
                .ask(Bench.query(
                        "ARINVOICE",
                        Filter.and(Filter.equalTo("RECORDNO", recordNo), Filter.atLeast("WHENMODIFIED", since)),
                        1,
                        "WHENMODIFIED"));
        return outcome instanceof Outcome.Done done && !done.rows().isEmpty();
    }

    private static Judgement controlIdsOfReads(Bench bench) {
        String controlId = UUID.randomUUID().toString();
        Query query = Bench.query("CUSTOMER", null, 1);
        Bench.done(bench.line().once(controlId, query), "The first query");
        Outcome second = bench.line().once(controlId, query);
        return second instanceof Outcome.Done
                ? Judgement.contradicted("A query whose control id was carried out before is answered again.")
                : Judgement.confirmed(
                        "A query uses its control id up. For how long, and for which sender, was not tried. The answer: %s",
                        second.words());
    }

    private static Judgement privateRecords(Bench bench) {
        bench.requireTopLevelOfEntities();
        Query query = Bench.query("ARINVOICE", null, Query.LARGEST_PAGE, "MEGAENTITYID");
        long without = ofEntities(Bench.done(bench.line().askExactly(query), "The query"));
        long with = ofEntities(Bench.done(bench.line().askExactly(query.seeingPrivateRecords()), "The query"));
        if (without > 0) {
            return Judgement.contradicted("The top level shows %d invoices of entities without showprivate.", without);
        }
        return with > 0
                ? Judgement.confirmed(
                        "The top level shows invoices of entities with showprivate only; %d of a page.", with)
                : Judgement.open("No invoice of an entity is among those that the top level shows.");
    }

    private static long ofEntities(Outcome.Done done) {
        return done.rows().stream()
                .filter(row -> !row.get("MEGAENTITYID").isBlank())
                .count();
    }

    private static Judgement inspected(Bench bench) {
        Outcome outcome = bench.line()
                .ask(Spelled.of("inspect", Spelled.text("object", "ARINVOICE")).with("detail", "1"));
        List<Row> fields = Bench.done(outcome, "inspect").rows();
        Set<String> names = new TreeSet<>();
        fields.forEach(row -> names.addAll(row.fields().keySet()));
        return Judgement.of(
                names.containsAll(
                        Set.of("NAME", "DATANAME", "ISREQUIRED", "ISREADONLY", "DISPLAYLABEL", "DESCRIPTION")),
                "A field is described by %s.",
                String.join(", ", names));
    }

    private static Judgement rowNumbers(Bench bench) {
        List<Row> some = bench.rows(Bench.query("CUSTOMER", null, 6));
        if (some.size() < 6) {
            return Judgement.open("The company has less than six customers.");
        }
        String third = Bench.number(some.get(2));
        List<Row> found = Bench.done(
                        bench.line()
                                .ask(Spelled.of(
                                        "readByQuery",
                                        Spelled.text("object", "CUSTOMER"),
                                        Spelled.text("query", "RECORDNO > %s AND ROWNUM < 3".formatted(third)),
                                        Spelled.text("fields", "RECORDNO"),
                                        Spelled.text("pagesize", "100"))),
                        "readByQuery")
                .rows();
        return Judgement.of(
                found.size() == 2,
                "ROWNUM < 3 beside another condition lets %d rows through. Contact fields of customers were not looked at.",
                found.size());
    }

    private static Judgement counts(Bench bench) {
        Outcome.Done done = Bench.done(bench.line().ask(Bench.query("CUSTOMER", null, 1)), "The query");
        Announced said = done.reply().announced();
        if (done.rows().isEmpty()) {
            return Judgement.open("The company has no customer.");
        }
        return Judgement.of(
                said.total() != null && said.remaining() != null,
                "A page of one customer says totalcount %s and numremaining %s.",
                said.total() == null ? "not at all" : "in digits",
                said.remaining() == null ? "not at all" : "in digits");
    }

    private static Judgement anyCase(Bench bench) {
        List<Row> customers = bench.rows(Bench.query("CUSTOMER", null, 200, "CUSTOMERID"));
        String id = customers.stream()
                .map(row -> row.get("CUSTOMERID").strip())
                .filter(one -> !one.equals(one.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotAnswerable("No customer has a capital letter in its id."));
        String small = id.toLowerCase(Locale.ROOT);
        if (customers.stream().anyMatch(row -> row.get("CUSTOMERID").strip().equals(small))) {
            return Judgement.open("A customer has the same id in small letters.");
        }
        boolean found = !bench.rows(Bench.query("CUSTOMER", Filter.in("CUSTOMERID", List.of(small)), 10, "CUSTOMERID")
                        .inAnyCase())
                .isEmpty();
        return Judgement.of(
                found,
                "in with caseinsensitive %s a customer whose id has capital letters.",
                found ? "finds" : "does not find");
    }

    private static Judgement totals(Bench bench) {
        bench.requireOneCurrency();
        Row row = bench.first("ARINVOICE", null, "TOTALENTERED", "TOTALDUE", "TOTALPAID");
        return Judgement.of(
                !row.get("TOTALENTERED").isBlank(),
                "TOTALENTERED of an invoice in a company with one currency is %s.",
                row.get("TOTALENTERED").isBlank() ? "empty" : "filled");
    }

    private static Judgement states(Bench bench) {
        Set<String> labels = new TreeSet<>();
        bench.rows(Bench.query("ARINVOICE", null, Query.LARGEST_PAGE, "STATE"))
                .forEach(row -> labels.add(row.get("STATE").strip()));
        Set<String> unknown = new TreeSet<>(labels);
        unknown.removeIf(label -> LABELS.contains(label.toLowerCase(Locale.ROOT)));
        return unknown.isEmpty()
                ? Judgement.open(
                        "Invoices show %s, which are known; what the others mean is seen only on such an invoice.",
                        labels.isEmpty() ? "no state" : String.join(", ", labels))
                : Judgement.contradicted("Invoices show states that are not known: %s.", String.join(", ", unknown));
    }

    private static Judgement banksByAccount(Bench bench) {
        String account = bench.target().undepositedAccount();
        Outcome outcome = bench.line()
                .ask(Bench.query(
                        "CHECKINGACCOUNT",
                        Filter.equalTo("GLACCOUNTNO", account == null ? "1" : account),
                        1,
                        "BANKACCOUNTID"));
        return outcome instanceof Outcome.Done
                ? Judgement.confirmed("CHECKINGACCOUNT can be filtered by GLACCOUNTNO. SAVINGSACCOUNT was not asked.")
                : Judgement.contradicted(
                        "The filter is refused: %s", bench.refused(outcome).words());
    }

    private static Judgement details(Bench bench) {
        List<String> payments = bench.rows(Bench.query("ARPYMT", null, 100)).stream()
                .map(row -> Bench.number(row))
                .toList();
        if (payments.isEmpty()) {
            return Judgement.open("The company has no payment.");
        }
        Outcome outcome =
                bench.line().ask(Bench.query("ARPYMTDETAIL", Filter.in("PAYMENTKEY", payments), 10, "PAYMENTKEY"));
        if (outcome instanceof Outcome.Done done) {
            return done.rows().isEmpty()
                    ? Judgement.contradicted(
                            "None of %d payments has a row of ARPYMTDETAIL under its RECORDNO.", payments.size())
                    : Judgement.confirmed("Rows of ARPYMTDETAIL are found by PAYMENTKEY, the RECORDNO of a payment.");
        }
        return Judgement.contradicted(
                "The query is refused: %s", bench.refused(outcome).words());
    }

    private static Judgement unusedDimensions(Bench bench) {
        bench.first("ARINVOICEITEM", null, "AMOUNT");
        Outcome outcome = bench.line().ask(Bench.query("ARINVOICEITEM", null, 1, "CONTRACTID", "WAREHOUSEID"));
        return outcome instanceof Outcome.Done done
                ? Judgement.of(
                        done.rows().stream().allMatch(row -> row.has("CONTRACTID") && row.has("WAREHOUSEID")),
                        "A line answers to CONTRACTID and WAREHOUSEID with %s.",
                        done.rows().stream().allMatch(row -> row.has("CONTRACTID") && row.has("WAREHOUSEID"))
                                ? "both elements"
                                : "less than both elements")
                : Judgement.contradicted(
                        "The query is refused: %s", bench.refused(outcome).words());
    }
}
