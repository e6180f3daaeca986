package io.tieout.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.ConnectorApi.Connection;
import io.tieout.console.api.ConnectorApi.Standing;
import io.tieout.console.api.Reason;
import io.tieout.model.outcome.ProblemCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenConnectionTests {

    private static Connection connection(Standing standing, @Nullable Reason why) {
        return new Connection(
                "acme",
                "HALVBRAS",
                null,
                "tieout_ws",
                "NORVIA",
                2,
                standing,
                why,
                Instant.parse("2026-11-26T14:05:00Z"));
    }

    @Test
    void aConnectionThatRunsHasNoBanner() {
        assertThat(BrokenConnection.of(connection(Standing.RUNNING, null))).isNull();
    }

    @Test
    void aChangedPasswordIsResetInIntacctAndEnteredHere() {
        Shell.Banner banner = BrokenConnection.of(connection(
                Standing.PAUSED,
                new Reason("SIGN_IN_FAILED", "Intacct no longer accepts our password.", "Enter it anew.")));

        assertThat(banner.sentence()).isEqualTo("Intacct no longer accepts our password. Nothing is sent meanwhile.");
        assertThat(banner.button()).isEqualTo("Enter the new password");
        assertThat(banner.steps())
                .containsExactly(
                        new Shell.Step(
                                "Company > Admin > Web Services users", "open user tieout_ws and reset the password."),
                        new Shell.Step(
                                null,
                                "Enter the new one here. What waits is then sent by itself; nothing has to be entered again."));
    }

    @Test
    void aSenderIsAddedWhereTheCompanyLetsItIn() {
        Shell.Banner banner = BrokenConnection.of(connection(
                Standing.UNPROVEN, new Reason("SENDER_NOT_AUTHORISED", "The company does not know us.", "Add it.")));

        assertThat(banner.steps().getFirst())
                .isEqualTo(new Shell.Step(
                        "Company > Setup > Company > Security > Web Services authorizations",
                        "add the sender ID NORVIA."));
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void whateverTheCauseThereIsSomethingToDoAndNoWordOfOurs(ProblemCode code) {
        Shell.Banner banner = BrokenConnection.of(connection(
                Standing.PAUSED,
                new Reason(
                        code.name(),
                        "Tenant acme is not let in.",
                        "Have that tenant agree (PUT /api/v1/tenants/…/connection/consents/acme).")));

        assertThat(banner.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.text()).doesNotContain("/api/", "tenant"));
        assertThat(banner.sentence()).doesNotContainIgnoringCase("tenant");
    }
}
