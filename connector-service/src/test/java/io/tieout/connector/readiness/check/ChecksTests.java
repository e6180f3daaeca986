package io.tieout.connector.readiness.check;

import static io.tieout.connector.readiness.check.FactsForTest.account;
import static io.tieout.connector.readiness.check.FactsForTest.chosen;
import static io.tieout.connector.readiness.check.FactsForTest.policy;
import static io.tieout.connector.readiness.check.FactsForTest.ready;
import static io.tieout.connector.readiness.check.FactsForTest.required;
import static io.tieout.connector.readiness.check.FactsForTest.row;
import static io.tieout.connector.readiness.check.Result.CANNOT_BE_READ;
import static io.tieout.connector.readiness.check.Result.FAILED;
import static io.tieout.connector.readiness.check.Result.NOT_CHECKED;
import static io.tieout.connector.readiness.check.Result.OK;
import static io.tieout.connector.readiness.check.Result.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTests {

    /** @param says a part of the reason, so that the right thing is named */
    record Case(Check check, Result result, String says, UnaryOperator<FactsForTest> otherwise) {
        @Override
        public String toString() {
            return check + " " + result + ": " + says;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                refused(Check.WEB_SERVICES_SUBSCRIBED, ProblemCode.WEB_SERVICES_OFF),
                refused(Check.COMPANY_KNOWN, ProblemCode.COMPANY_EXPIRED),
                refused(Check.SENDER_AUTHORISED, ProblemCode.SENDER_NOT_AUTHORISED),
                refused(Check.SIGN_IN, ProblemCode.SIGN_IN_REFUSED),
                refused(Check.ENTITY_REACHABLE, ProblemCode.CONNECTION_ENTITY_REFUSED),
                refused(Check.LET_IN, ProblemCode.CONSENT_NEEDED),
                of(
                        Check.SIGN_IN,
                        CANNOT_BE_READ,
                        "no answer",
                        it -> it.without(
                                new Problem(ProblemCode.NO_ANSWER, "There was no answer.", "Try again."), false)),
                of(
                        Check.SIGN_IN,
                        OK,
                        "signs in",
                        it -> it.without(
                                new Problem(ProblemCode.CONSENT_NEEDED, "Another tenant has not agreed.", "Ask it."),
                                true)),
                of(Check.USER_ACTIVE, FAILED, "lockedout", it -> it.says(Ask.USER, row("STATUS", "lockedout"))),
                of(Check.USER_ACTIVE, CANNOT_BE_READ, "empty", it -> it.says(Ask.USER)),
                of(
                        Check.USER_WEB_SERVICES_ONLY,
                        WARNING,
                        "own screens",
                        it -> it.says(Ask.WEB_SERVICES_ONLY, row("LOGINDISABLED", "false"))),
                of(
                        Check.USER_WEB_SERVICES_ONLY,
                        CANNOT_BE_READ,
                        "perhaps",
                        it -> it.says(Ask.WEB_SERVICES_ONLY, row("LOGINDISABLED", "perhaps"))),
                of(
                        Check.USER_NOT_RESTRICTED,
                        FAILED,
                        "restricted",
                        it -> it.says(Ask.RESTRICTIONS, row("UNRESTRICTED", "false"))),
                of(
                        Check.USER_FORMATS,
                        FAILED,
                        "cannot be understood",
                        it -> it.says(
                                Ask.FORMATTING, row("DATEFORMAT", "dd mon", "GMTOFFSET", "+01:00", "CLOCK", "24"))),
                of(Check.PERMISSION_CUSTOMERS, FAILED, "lacks Add", it -> it.may("Customers", "List|View|Edit")),
                of(Check.PERMISSION_INVOICES, FAILED, "lacks Post", it -> it.may("Invoices", "List|View|Add")),
                of(
                        Check.PERMISSION_INVOICES,
                        WARNING,
                        "Reverse",
                        it -> it.may("Invoices", "List | View|Add|post|Edit|Delete")),
                of(
                        Check.PERMISSION_PAYMENTS,
                        FAILED,
                        "lacks List, View, Add, Post",
                        it -> it.may("Manage payments", "")),
                of(Check.PERMISSION_ADVANCES, WARNING, "taken back", it -> it.may("Receive advances", "List|View|Add")),
                of(Check.PERMISSION_ADJUSTMENTS, WARNING, "credit notes", it -> it.may("Adjustments", "List")),
                of(
                        Check.PERMISSION_INVOICES,
                        CANNOT_BE_READ,
                        "does not name",
                        it -> it.says(Ask.PERMISSIONS, policy("Something else", "List"))),
                of(Check.READS_CUSTOMERS, FAILED, "may not ask", it -> it.silent(Ask.CUSTOMERS)),
                of(
                        Check.READS_INVOICES,
                        CANNOT_BE_READ,
                        "garbled",
                        it -> it.silent(
                                Ask.INVOICES,
                                new Problem(ProblemCode.ANSWER_UNREADABLE, "It is garbled.", "Ask again."))),
                of(Check.READS_PAYMENTS, FAILED, "may not ask", it -> it.silent(Ask.PAYMENTS)),
                of(Check.READS_DELETIONS, WARNING, "goes on standing", it -> it.silent(Ask.DELETIONS)),
                of(
                        Check.RECEIVABLES_SUBSCRIBED,
                        FAILED,
                        "(CO, GL)",
                        it -> it.says(Ask.APPLICATIONS, application("CO"), application("GL"))),
                of(Check.RECEIVABLES_SUBSCRIBED, CANNOT_BE_READ, "empty", it -> it.says(Ask.APPLICATIONS)),
                of(
                        Check.PAYMENT_SUMMARY_FREQUENCY,
                        FAILED,
                        "USER_SPECIFIED",
                        it -> it.prefers("PAYMENTSUMMARY", "USER_SPECIFIED")),
                of(
                        Check.PAYMENT_SUMMARY_FREQUENCY,
                        CANNOT_BE_READ,
                        "fortnightly",
                        it -> it.prefers("PAYMENTSUMMARY", "fortnightly")),
                of(
                        Check.PAYMENT_SUMMARY_FREQUENCY,
                        CANNOT_BE_READ,
                        "SOMETHING",
                        it -> it.says(Ask.PREFERENCES, row("PREFERENCE", "SOMETHING", "PREFVALUE", "secret"))),
                of(Check.ACCOUNT_LABELS, FAILED, "name accounts", it -> it.prefers("USEACCOUNTLABELS", "T")),
                of(
                        Check.ACCOUNT_LABELS,
                        FAILED,
                        "no account label Service",
                        it -> it.prefers("USEACCOUNTLABELS", "T")
                                .choosing(labelled())
                                .says(Ask.LABELS, row("ACCOUNTLABEL", "Subscription", "STATUS", "active"))),
                of(Check.OFFSET_ACCOUNT_OVERRIDE, FAILED, "1200", it -> it.prefers("OVERRIDEOFFSETACCOUNT", "F")),
                of(
                        Check.OFFSET_ACCOUNT_OVERRIDE,
                        OK,
                        "no A/R account",
                        it -> it.prefers("OVERRIDEOFFSETACCOUNT", "F").choosing(chosen("1099", null, "2400", "HQ"))),
                of(
                        Check.NUMBERING_OF_INVOICES,
                        FAILED,
                        "numbers its invoices itself",
                        it -> it.prefers("INVOICEAUTONUMBER", "T")),
                of(
                        Check.REVERSAL_OF_INVOICES,
                        WARNING,
                        "only be deleted",
                        it -> it.prefers("ENABLEINVOICEREVERSAL", "F")),
                of(Check.TERMS, WARNING, "no active term", it -> it.says(Ask.TERMS)),
                of(
                        Check.UNDEPOSITED_ACCOUNT,
                        FAILED,
                        "has no account 1099",
                        it -> it.says(Ask.ACCOUNTS, account("1200", "active"))),
                of(
                        Check.UNDEPOSITED_ACCOUNT,
                        FAILED,
                        "1099 is inactive",
                        it -> it.says(Ask.ACCOUNTS, account("1099", "inactive"))),
                of(
                        Check.UNDEPOSITED_ACCOUNT,
                        WARNING,
                        "income statement",
                        it -> it.says(
                                Ask.ACCOUNTS,
                                row("ACCOUNTNO", "1099", "STATUS", "active", "ACCOUNTTYPE", "incomestatement"))),
                of(
                        Check.UNDEPOSITED_NOT_A_BANK,
                        FAILED,
                        "bank account SAV",
                        it -> it.says(Ask.BOUND_SAVINGS, row("BANKACCOUNTID", "SAV", "GLACCOUNTNO", "1099"))),
                of(Check.UNDEPOSITED_NOT_A_BANK, CANNOT_BE_READ, "may not ask", it -> it.silent(Ask.BOUND_SAVINGS)),
                of(Check.UNDEPOSITED_METHODS, WARNING, "SIM-12", it -> it.choosing(sending("Credit Card"))),
                of(Check.RECEIVABLES_ACCOUNT, FAILED, "1200", it -> it.says(Ask.ACCOUNTS, account("1099", "active"))),
                of(Check.ITEM_ACCOUNTS, FAILED, "4000", it -> it.says(Ask.ACCOUNTS, account("4000", "inactive"))),
                of(Check.ADVANCE_ACCOUNT, WARNING, "parked", it -> it.choosing(chosen("1099", "1200", null, "HQ"))),
                of(Check.ADVANCE_ACCOUNT, FAILED, "2400", it -> it.says(Ask.ACCOUNTS, account("1099", "active"))),
                of(Check.BANK_ACCOUNTS, FAILED, "bank account BOA", it -> it.says(Ask.CHECKING)),
                of(Check.BANK_ACCOUNTS, CANNOT_BE_READ, "may not ask", it -> it.silent(Ask.SAVINGS)),
                of(
                        Check.REQUIRED_DIMENSIONS,
                        FAILED,
                        "a project is required by account 4000",
                        it -> it.says(Ask.REQUIRED, required("4000", "REQUIREPROJECT", "true"))),
                of(
                        Check.REQUIRED_DIMENSIONS,
                        FAILED,
                        "a department",
                        it -> it.says(Ask.REQUIRED, required("4000", "REQUIREDEPT", "true"))),
                of(
                        Check.REQUIRED_DIMENSIONS,
                        OK,
                        "nothing",
                        it -> it.says(Ask.REQUIRED, required("4000", "REQUIRELOC", "true"))),
                of(Check.LOCATION_AND_DEPARTMENT, FAILED, "no location HQ", it -> it.says(Ask.LOCATIONS)),
                of(
                        Check.LOCATION_AND_DEPARTMENT,
                        FAILED,
                        "no location was chosen",
                        it -> it.choosing(chosen("1099", "1200", "2400", null))
                                .says(Ask.ENTITIES, row("LOCATIONID", "100"))),
                of(
                        Check.BASE_CURRENCY,
                        FAILED,
                        "is GBP",
                        it -> it.says(
                                Ask.SETUP,
                                row("BASECURRENCY", "GBP", "MULTICURRENCY", "true", "MULTIBASECURRENCY", "false"))),
                of(
                        Check.BASE_CURRENCY,
                        CANNOT_BE_READ,
                        "does not name it",
                        it -> it.says(Ask.SETUP, row("BASECURRENCY", "", "MULTICURRENCY", "true"))),
                of(Check.OPEN_BOOKS, FAILED, "2026-06-30", it -> it.says(Ask.CLOSED_BOOKS, closed("06/30/2026"))),
                of(
                        Check.OPEN_BOOKS,
                        FAILED,
                        "2026-06-30",
                        it -> it.says(Ask.CLOSED_BOOKS, row("YEAR", "2026", "MONTH", "06", "DAY", "30"))),
                of(Check.OPEN_BOOKS, OK, "No period", it -> it.says(Ask.CLOSED_BOOKS, closed(""))),
                of(Check.OPEN_BOOKS, CANNOT_BE_READ, "sometime", it -> it.says(Ask.CLOSED_BOOKS, closed("sometime"))),
                of(Check.OPEN_BOOKS, CANNOT_BE_READ, "not known", it -> it.silent(Ask.FORMATTING)),
                of(Check.CONCURRENCY, WARNING, "busy", it -> it.using(new Facts.Usage(5, 2, 0))),
                of(Check.CONCURRENCY, NOT_CHECKED, "Nothing was sent", it -> it.using(new Facts.Usage(0, 0, 0))),
                of(Check.API_TRANSACTIONS, WARNING, "120,000", it -> it.using(new Facts.Usage(2, 2, 60_000))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsWrongIsNamedAndWhatIsUnclearIsNotRefused(Case one) {
        Finding finding = one.otherwise().apply(ready()).look(one.check());

        assertThat(finding.result()).as(finding.reason()).isEqualTo(one.result());
        assertThat(finding.reason()).containsIgnoringCase(one.says()).doesNotContain("secret");
        assertThat(finding.remedy() == null)
                .isEqualTo(one.result() == OK || one.check() == Check.CONCURRENCY && one.result() == NOT_CHECKED);
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void inACompanyWhereAllIsWellEachCheckIsOk(Check check) {
        assertThat(ready().look(check))
                .extracting(Finding::result, Finding::remedy)
                .containsExactly(OK, null);
    }

    @Test
    void everyCheckHasATestInWhichItIsNotOk() {
        assertThat(cases().filter(one -> one.result() != OK).map(Case::check)).contains(Check.values());
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void withoutASignInNothingElseIsSaidOfACheck(Check check) {
        var refused =
                new Problem(ProblemCode.SIGN_IN_REFUSED, "Intacct does not let the user in.", "Enter the password.");

        Finding finding = ready().without(refused, true).look(check);

        Result expected = check == Check.SIGN_IN ? FAILED : check.group() == Check.Group.LIMITS ? OK : NOT_CHECKED;
        assertThat(finding.result()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Ask.class)
    void aQuestionThatIsNotAnsweredFailsNothingButWhatItProves(Ask ask) {
        Facts facts = ready().silent(ask).facts();

        List<Check> failed = Arrays.stream(Check.values())
                .filter(check -> check.look(facts).result() == FAILED)
                .toList();

        assertThat(failed).isSubsetOf(Check.READS_CUSTOMERS, Check.READS_INVOICES, Check.READS_PAYMENTS);
    }

    @Test
    void whereNothingIsKnownOfTheChoicesTheyAreNotChecked() {
        Facts facts = ready().choosing(null).facts();

        assertThat(Arrays.stream(Check.values())
                        .filter(check -> check.look(facts).result() == NOT_CHECKED)
                        .map(Check::group)
                        .distinct())
                .contains(Check.Group.ACCOUNTS);
        assertThat(Ask.ACCOUNTS.question(facts.subject())).isEmpty();
    }

    @Test
    void manyItemAccountsAreAskedForAsFarAsAFilterGoesAndThatIsSaid() {
        AccountsChosen few = chosen("1099", "1200", "2400", "HQ");
        List<String> many =
                IntStream.range(0, 5000).mapToObj(number -> "A" + number).toList();
        AccountsChosen choice = new AccountsChosen(
                few.undepositedFundsAccount(),
                null,
                null,
                many,
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                null,
                "USD",
                few.chosenAt());

        Finding finding = ready().choosing(choice)
                .says(
                        Ask.ACCOUNTS,
                        many.stream().map(one -> account(one, "active")).toArray(Row[]::new))
                .look(Check.ITEM_ACCOUNTS);

        assertThat(finding.result()).isEqualTo(OK);
        assertThat(finding.reason()).contains("first 1000 of 5000");
    }

    @Test
    void aReasonIsNeverLongerThanAScreen() {
        Finding finding =
                ready().says(Ask.USER, row("STATUS", "x".repeat(100_000))).look(Check.USER_ACTIVE);

        assertThat(finding.reason()).hasSizeLessThan(2100);
    }

    private static Case of(Check check, Result result, String says, UnaryOperator<FactsForTest> otherwise) {
        return new Case(check, result, says, otherwise);
    }

    private static Case refused(Check check, ProblemCode code) {
        return of(
                check,
                FAILED,
                "said no",
                it -> it.without(new Problem(code, "Intacct said no.", "Do this first."), true));
    }

    private static Row application(String code) {
        return new Row("APPLICATION", code, Map.of(), Map.of());
    }

    private static Row closed(String text) {
        return new Row("CLOSEDBOOKSDATE", text, Map.of(), Map.of());
    }

    private static AccountsChosen labelled() {
        AccountsChosen few = chosen("1099", "1200", "2400", "HQ");
        return new AccountsChosen(
                "1099",
                null,
                null,
                List.of(),
                List.of("Service"),
                true,
                List.of(),
                List.of("Cash"),
                "HQ",
                null,
                "USD",
                few.chosenAt());
    }

    private static AccountsChosen sending(String method) {
        AccountsChosen few = chosen("1099", "1200", "2400", "HQ");
        return new AccountsChosen(
                "1099",
                null,
                null,
                List.of("4000"),
                List.of(),
                false,
                List.of(),
                List.of("Cash", method),
                "HQ",
                null,
                "USD",
                few.chosenAt());
    }
}
