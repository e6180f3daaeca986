package io.tieout.console.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.ConnectorApi.Check;
import io.tieout.console.api.ConnectorApi.CheckResult;
import io.tieout.console.api.ConnectorApi.Connection;
import io.tieout.console.api.ConnectorApi.Group;
import io.tieout.console.api.ConnectorApi.Readiness;
import io.tieout.console.api.ConnectorApi.Standing;
import io.tieout.console.page.Formats;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessViewTests {

    private static final Instant NOW = Instant.parse("2026-11-26T14:05:00Z");
    private static final Formats F = new Formats(Locale.ENGLISH, ZoneOffset.UTC, NOW);

    private static Check check(String id, CheckResult result) {
        return new Check(
                id, Group.ACCOUNTS, result, "It is well", "It is not.", "Mend it.", "General Ledger > Accounts");
    }

    private static Connection savedAt(Instant at) {
        return new Connection("acme", "X", null, "u", "s", 2, Standing.RUNNING, null, at);
    }

    @Test
    void theWorstStandsFirstAndWhatPassesIsOneLine() {
        ReadinessView view = ReadinessView.of(
                new Readiness(
                        NOW,
                        List.of(
                                check("A", CheckResult.OK),
                                check("B", CheckResult.WARNING),
                                check("C", CheckResult.FAILED)),
                        null),
                null,
                NOW);

        assertThat(view.bad()).extracting(ReadinessView.Line::id).containsExactly("C", "B");
        assertThat(view.bad().getFirst().title()).isEqualTo("It is not.");
        assertThat(view.good()).extracting(ReadinessView.Line::title).containsExactly("It is well.");
        assertThat(view.sentence(F).replace('\u00a0', ' ')).isEqualTo("1 of 3 checks fails; what needs it is refused.");
    }

    @Test
    void whatPassesIsNotSaidToBeMoreThanItIs() {
        assertThat(ReadinessView.of(new Readiness(NOW, List.of(check("A", CheckResult.OK)), null), null, NOW)
                        .sentence(F)
                        .replace('\u00a0', ' '))
                .isEqualTo("All 1 check pass.");
        assertThat(ReadinessView.of(new Readiness(null, List.of(), null), null, NOW)
                        .sentence(F))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CheckResult.class)
    void eachResultHasAWordAndAShape(CheckResult result) {
        assertThat(ReadinessView.state(result).words()).isNotBlank();
        assertThat(ReadinessView.state(result).shape().name())
                .isEqualTo(Map.of(
                                CheckResult.OK, "TIED",
                                CheckResult.NOT_CHECKED, "WAITING",
                                CheckResult.CANNOT_BE_READ, "CARE",
                                CheckResult.WARNING, "CARE",
                                CheckResult.FAILED, "DIFFERS")
                        .get(result));
    }

    @Test
    void aResultIsAwaitedAfterSavingAndNotForEver() {
        Readiness old = new Readiness(NOW.minusSeconds(600), List.of(), null);

        assertThat(ReadinessView.of(old, savedAt(NOW.minusSeconds(10)), NOW).awaited())
                .isTrue();
        assertThat(ReadinessView.of(old, savedAt(NOW.minusSeconds(300)), NOW).awaited())
                .isFalse();
        assertThat(ReadinessView.of(new Readiness(NOW, List.of(), null), savedAt(NOW.minusSeconds(10)), NOW)
                        .awaited())
                .isFalse();
        assertThat(ReadinessView.of(old, null, NOW).awaited()).isFalse();
    }

    @Test
    void passwordsAreInNothingThatIsKeptOrPrinted() {
        Map<String, String> entered = Map.of(
                "companyId",
                " X ",
                "userId",
                "u",
                "userPassword",
                "s3cret",
                "senderId",
                "s",
                "senderPassword",
                "s3cret");

        assertThat(ConnectionForm.of(entered).toString()).doesNotContain("s3cret");
        assertThat(ConnectionForm.wish(entered).toString()).doesNotContain("s3cret");
        assertThat(ConnectionForm.wish(entered).userPassword()).isEqualTo("s3cret");
        assertThat(ConnectionForm.wish(entered).companyId()).isEqualTo("X");
    }

    @Test
    void anotherCompanyIsMeantOnlyWhereThatVeryOneWasConfirmed() {
        assertThat(ConnectionForm.wish(Map.of("companyId", "B", "replace", "B")).replace())
                .isTrue();
        assertThat(ConnectionForm.wish(Map.of("companyId", "C", "replace", "B")).replace())
                .isFalse();
        assertThat(ConnectionForm.wish(Map.of("companyId", "B")).replace()).isFalse();
    }
}
