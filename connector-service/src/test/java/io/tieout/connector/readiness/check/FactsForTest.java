package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The facts of a company in which all is well, until a test says otherwise. */
final class FactsForTest {

    static final Problem SILENCE =
            new Problem(ProblemCode.NO_PERMISSION, "The user may not ask that.", "Give the right.");

    private final Map<Ask, Heard> answers = new EnumMap<>(Ask.class);
    private AccountsChosen chosen = chosen("1099", "1200", "2400", "HQ");
    private String entity;
    private Facts.NoSession noSession;
    private Facts.Usage usage = new Facts.Usage(2, 2, 1000);

    private FactsForTest() {}

    static FactsForTest ready() {
        return new FactsForTest()
                .says(Ask.USER, row("RECORDNO", "1", "LOGINID", "u", "USERTYPE", "business user", "STATUS", "active"))
                .says(Ask.WEB_SERVICES_ONLY, row("RECORDNO", "1", "LOGINDISABLED", "true"))
                .says(Ask.RESTRICTIONS, row("RECORDNO", "1", "UNRESTRICTED", "true"))
                .says(Ask.FORMATTING, row("DATEFORMAT", "/mdY", "GMTOFFSET", "+00:00", "CLOCK", "24"))
                .says(Ask.PERMISSIONS, policies())
                .says(
                        Ask.APPLICATIONS,
                        new Row("APPLICATION", "CO", Map.of(), Map.of()),
                        new Row("APPLICATION", "AR", Map.of(), Map.of()))
                .says(Ask.SETUP, row("BASECURRENCY", "USD", "MULTICURRENCY", "true", "MULTIBASECURRENCY", "false"))
                .prefers("PAYMENTSUMMARY", "DAILY")
                .says(Ask.CLOSED_BOOKS, new Row("CLOSEDBOOKSDATE", "12/31/2025", Map.of(), Map.of()))
                .says(Ask.CUSTOMERS, row("RECORDNO", "3"))
                .says(Ask.INVOICES, row("RECORDNO", "4"))
                .says(Ask.PAYMENTS, row("RECORDNO", "5"))
                .says(Ask.DELETIONS)
                .says(Ask.CURRENCY_OF_INVOICES, row("CURRENCY", "USD", "BASECURR", "USD"))
                .says(Ask.ENTITIES)
                .says(Ask.TERMS, row("NAME", "N30"))
                .says(
                        Ask.ACCOUNTS,
                        account("1099", "active"),
                        account("1200", "active"),
                        account("2400", "active"),
                        account("4000", "active"))
                .says(Ask.REQUIRED, required("4000", "REQUIREDEPT", "false"))
                .says(Ask.CHECKING, row("BANKACCOUNTID", "BOA", "STATUS", "active"))
                .says(Ask.SAVINGS)
                .says(Ask.BOUND_CHECKING)
                .says(Ask.BOUND_SAVINGS)
                .says(Ask.LOCATIONS, row("LOCATIONID", "HQ", "STATUS", "active"));
    }

    static AccountsChosen chosen(String undeposited, String receivables, String advance, String location) {
        return new AccountsChosen(
                undeposited,
                receivables,
                advance,
                List.of("4000"),
                List.of(),
                false,
                List.of("BOA"),
                List.of("Cash"),
                location,
                null,
                "USD",
                Instant.parse("2026-06-01T00:00:00Z"));
    }

    static Row row(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Row("ROW", fields);
    }

    static Row account(String number, String status) {
        return row("ACCOUNTNO", number, "STATUS", status);
    }

    static Row required(String account, String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("ACCOUNTNO", account));
        Dimensions.FIELDS.forEach(one -> fields.put(one, "false"));
        fields.put(field, value);
        return new Row("GLACCOUNT", fields);
    }

    static Row policy(String name, String rights) {
        return row("APPLICATIONNAME", "Accounts Receivable", "POLICYNAME", name, "RIGHTS", rights);
    }

    private static Row[] policies() {
        return Permissions.ALL.stream()
                .map(policy -> policy(policy.name(), "List|View|Add|Edit|Post|Delete|Reverse"))
                .toArray(Row[]::new);
    }

    FactsForTest says(Ask ask, Row... rows) {
        answers.put(ask, new Heard.Said(List.of(rows), true));
        return this;
    }

    FactsForTest silent(Ask ask) {
        return silent(ask, SILENCE);
    }

    FactsForTest silent(Ask ask, Problem why) {
        answers.put(ask, new Heard.Silent(why));
        return this;
    }

    /** The preferences of a company where all is well, but for this one. */
    FactsForTest prefers(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "PAYMENTSUMMARY", "DAILY",
                "USEACCOUNTLABELS", "F",
                "OVERRIDEOFFSETACCOUNT", "T",
                "INVOICEAUTONUMBER", "F",
                "ENABLEINVOICEREVERSAL", "T"));
        all.put(name, value);
        return says(
                Ask.PREFERENCES,
                all.entrySet().stream()
                        .map(one -> row("PREFERENCE", one.getKey(), "PREFVALUE", one.getValue()))
                        .toArray(Row[]::new));
    }

    /** The rights of one policy; the others are as they were. */
    FactsForTest may(String policy, String rights) {
        return says(
                Ask.PERMISSIONS,
                Stream.of(policies())
                        .map(row -> row.get("POLICYNAME").equals(policy) ? policy(policy, rights) : row)
                        .toArray(Row[]::new));
    }

    FactsForTest choosing(AccountsChosen other) {
        chosen = other;
        return this;
    }

    FactsForTest in(String entityId) {
        entity = entityId;
        return this;
    }

    FactsForTest without(Problem session, boolean refused) {
        noSession = new Facts.NoSession(session, refused);
        answers.clear();
        return this;
    }

    FactsForTest using(Facts.Usage other) {
        usage = other;
        return this;
    }

    Facts facts() {
        return new Facts(
                new Subject("ACME", entity, "u", "sender", chosen),
                noSession,
                answers,
                usage,
                Instant.parse("2026-06-15T10:00:00Z"));
    }

    Finding look(Check check) {
        return check.look(facts());
    }
}
