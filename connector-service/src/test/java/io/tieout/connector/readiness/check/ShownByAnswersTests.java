package io.tieout.connector.readiness.check;

import static io.tieout.connector.readiness.check.Assumption.Shown.CONFIRMED;
import static io.tieout.connector.readiness.check.Assumption.Shown.CONTRADICTED;
import static io.tieout.connector.readiness.check.Assumption.Shown.OPEN;
import static io.tieout.connector.readiness.check.FactsForTest.ready;
import static io.tieout.connector.readiness.check.FactsForTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.readiness.check.ShownByAnswers.Judgement;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.simulator.assumption.KnownAssumptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownByAnswersTests {

    private static final Problem NO_SUCH_FIELD =
            new Problem(ProblemCode.REFUSED_BY_INTACCT, "There is no such field.", "Read the text.");

    @Test
    void theListIsTheSimulatorsOwn() {
        assertThat(io.tieout.connector.readiness.check.KnownAssumptions.all())
                .extracting(Assumption::id, Assumption::assumed)
                .containsExactlyElementsOf(KnownAssumptions.all().stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.id(), one.assumed()))
                        .toList());
    }

    @Test
    void whatNoAnswerIsAboutIsOpen() {
        assertThat(of(ready(), "SIM-12")).isEqualTo(OPEN);
        assertThat(of(ready().without(NO_SUCH_FIELD, true), "SIM-14")).isEqualTo(OPEN);
        assertThat(of(ready().silent(Ask.PREFERENCES), "SIM-14")).isEqualTo(OPEN);
        assertThat(of(ready().silent(Ask.RESTRICTIONS), "SIM-40")).isEqualTo(OPEN);
    }

    @Test
    void namesOfPreferencesAreConfirmedOrContradicted() {
        assertThat(of(ready(), "SIM-14")).isEqualTo(CONFIRMED);
        assertThat(of(ready().says(Ask.PREFERENCES, row("PREFERENCE", "OTHER", "PREFVALUE", "T")), "SIM-14"))
                .isEqualTo(CONTRADICTED);
    }

    @Test
    void howTheClosedDayIsWrittenIsConfirmedOrContradicted() {
        assertThat(of(ready(), "SIM-13")).isEqualTo(CONFIRMED);
        assertThat(of(ready().says(Ask.CLOSED_BOOKS, row("YEAR", "2026", "MONTH", "1", "DAY", "2")), "SIM-13"))
                .isEqualTo(CONTRADICTED);
        assertThat(of(ready().says(Ask.CLOSED_BOOKS, new Row("CLOSEDBOOKSDATE", "", Map.of(), Map.of())), "SIM-13"))
                .isEqualTo(OPEN);
    }

    @Test
    void rightsThatTheAnswersOfTheListsGainsayAreContradicted() {
        assertThat(of(ready(), "SIM-15")).isEqualTo(CONFIRMED);
        assertThat(of(ready().may("Invoices", "View"), "SIM-15")).isEqualTo(CONTRADICTED);
        assertThat(of(ready().silent(Ask.INVOICES), "SIM-15")).isEqualTo(CONTRADICTED);
        assertThat(of(ready().silent(Ask.INVOICES).may("Invoices", "View"), "SIM-15"))
                .isEqualTo(CONFIRMED);
    }

    @Test
    void aCompanyWithOneCurrencyShowsHowItWritesIt() {
        FactsForTest single = ready().says(Ask.SETUP, row("BASECURRENCY", "USD", "MULTICURRENCY", "false"));

        assertThat(of(single.says(Ask.CURRENCY_OF_INVOICES, row("CURRENCY", "")), "SIM-1"))
                .isEqualTo(CONFIRMED);
        assertThat(of(single.says(Ask.CURRENCY_OF_INVOICES, row("RECORDNO", "1")), "SIM-1"))
                .isEqualTo(CONTRADICTED);
        assertThat(of(single.silent(Ask.CURRENCY_OF_INVOICES, NO_SUCH_FIELD), "SIM-1"))
                .isEqualTo(CONTRADICTED);
        assertThat(of(ready(), "SIM-1")).isEqualTo(OPEN);
    }

    @Test
    void recordNumbersFieldsAndRequirementsAreSeenAsTheyAreWritten() {
        assertThat(of(ready(), "SIM-32")).isEqualTo(CONFIRMED);
        assertThat(of(ready().says(Ask.CUSTOMERS, row("RECORDNO", "992504.0")), "SIM-32"))
                .isEqualTo(CONTRADICTED);
        assertThat(of(ready(), "SIM-40")).isEqualTo(CONFIRMED);
        assertThat(of(ready().silent(Ask.RESTRICTIONS, NO_SUCH_FIELD), "SIM-40"))
                .isEqualTo(CONTRADICTED);
        assertThat(of(ready(), "SIM-45")).isEqualTo(CONFIRMED);
        assertThat(of(ready().silent(Ask.REQUIRED, NO_SUCH_FIELD), "SIM-45")).isEqualTo(CONTRADICTED);
        assertThat(of(ready().using(new Facts.Usage(2, 1, 0)), "SIM-16")).isEqualTo(CONTRADICTED);
    }

    private static Assumption.Shown of(FactsForTest facts, String id) {
        Judgement judgement =
                ShownByAnswers.of(facts.facts(), io.tieout.connector.readiness.check.KnownAssumptions.all()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(judgement.by().isEmpty()).isEqualTo(judgement.shown() == OPEN);
        return judgement.shown();
    }
}
