package io.tieout.scheduler.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.scheduler.RunningScheduler;
import io.tieout.testsupport.RestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class NoticesIT extends RunningScheduler {

    private static final Problem CLOSED = new Problem(
            "CLOSED_PERIOD", "The period <b>2026-10</b> is closed.", "Open it in General Ledger > Books > Open.");

    @Autowired
    private TellingNews telling;

    @Autowired
    private JavaMailSenderImpl sender;

    @Test
    void aCauseIsToldOnceWhenItAppearsAndAgainWhenItHasDoubled() {
        TenantId tenant = aTenantWithoutAutoSync();
        String anna = anAddress();
        tell(tenant, anna, "");
        publishRejected(tenant, 0, 3);
        awaitOpen(tenant, "CLOSED_PERIOD", 3);

        telling.runOnce();
        telling.runOnce();
        patiently().until(() -> mailsTo(anna).size() == 1);
        assertThat(subject(anna, 0)).isEqualTo("ACME: CLOSED_PERIOD, 3 of them");
        clock.advance(Duration.ofMinutes(10));

        publishRejected(tenant, 3, 5);
        awaitOpen(tenant, "CLOSED_PERIOD", 5);
        telling.runOnce();
        publishRejected(tenant, 5, 6);
        awaitOpen(tenant, "CLOSED_PERIOD", 6);
        telling.runOnce();

        patiently().until(() -> mailsTo(anna).size() == 2);
        assertThat(subject(anna, 1)).isEqualTo("ACME: CLOSED_PERIOD, 6 of them");
    }

    @Test
    void whatIsGoneIsNotToldAndIsNewsWhenItComesAgain() {
        TenantId tenant = aTenantWithoutAutoSync();
        String anna = anAddress();
        tell(tenant, anna, "");
        publishRejected(tenant, 0, 2);
        awaitOpen(tenant, "CLOSED_PERIOD", 2);
        telling.runOnce();
        clock.advance(Duration.ofSeconds(1));

        clock.advance(Duration.ofMinutes(10));
        outcome(tenant, "P-0", OutcomeState.POSTED, null);
        outcome(tenant, "P-1", OutcomeState.DISMISSED, null);
        awaitOpen(tenant, "CLOSED_PERIOD", 0);
        telling.runOnce();
        clock.advance(Duration.ofSeconds(1));
        publishRejected(tenant, 2, 3);
        awaitOpen(tenant, "CLOSED_PERIOD", 1);
        telling.runOnce();

        patiently().until(() -> mailsTo(anna).size() == 2);
        assertThat(subject(anna, 1)).isEqualTo("ACME: CLOSED_PERIOD, 1 of them");
    }

    @Test
    void anOlderDecisionThatComesLaterChangesNothing() {
        TenantId tenant = aTenantWithoutAutoSync();
        outcome(tenant, "P-1", OutcomeState.PARKED, CLOSED, clock.instant());
        awaitOpen(tenant, "CLOSED_PERIOD", 1);

        outcome(tenant, "P-1", OutcomeState.POSTED, null, clock.instant().minusSeconds(60));
        outcome(tenant, "P-2", OutcomeState.PARKED, CLOSED, clock.instant());

        awaitOpen(tenant, "CLOSED_PERIOD", 2);
    }

    @Test
    void inQuietHoursNewsWaits() {
        TenantId tenant = aTenantWithoutAutoSync();
        String anna = anAddress();
        LocalTime now = clock.instant().atZone(ZoneOffset.UTC).toLocalTime().withNano(0);
        tell(
                tenant,
                anna,
                ",\"quietHours\":{\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(now.minusMinutes(1), now.plusMinutes(5)));
        publishRejected(tenant, 0, 1);
        awaitOpen(tenant, "CLOSED_PERIOD", 1);

        telling.runOnce();
        assertThat(written(tenant)).isZero();
        clock.advance(Duration.ofMinutes(6));
        telling.runOnce();

        patiently().until(() -> mailsTo(anna).size() == 1);
    }

    @Test
    void manyCausesThatAppearOneAfterTheOtherAreTwoNotices() {
        TenantId tenant = aTenantWithoutAutoSync();
        String anna = anAddress();
        tell(tenant, anna, "");
        for (int number = 0; number < 20; number++) {
            outcome(
                    tenant,
                    "P-" + number,
                    OutcomeState.PARKED,
                    new Problem("CAUSE_" + number, "It is so.", "Mend it."));
            awaitOpen(tenant, "CAUSE_" + number, 1);
            telling.runOnce();
        }
        clock.advance(Duration.ofMinutes(10));
        telling.runOnce();

        patiently().until(() -> mailsTo(anna).size() == 2);
        assertThat(subject(anna, 1)).isEqualTo("ACME: 19 causes need you");
        assertThat(written(tenant)).isEqualTo(2);
    }

    @Test
    void withoutAMailServerNothingIsToldAndItIsNewsStillWhenThereIsOne() {
        TenantId tenant = aTenantWithoutAutoSync();
        String anna = anAddress();
        tell(tenant, anna, "");
        publishRejected(tenant, 0, 1);
        awaitOpen(tenant, "CLOSED_PERIOD", 1);
        String host = sender.getHost();
        sender.setHost("");
        try {
            telling.runOnce();
            assertThat(written(tenant)).isZero();
            assertThat(api(tenant.value())
                            .get("/api/v1/tenants/" + tenant + "/notices")
                            .json()
                            .get("note")
                            .asString())
                    .contains("TIEOUT_MAIL_HOST");
        } finally {
            sender.setHost(host);
        }

        telling.runOnce();

        patiently().until(() -> mailsTo(anna).size() == 1);
    }

    @Test
    void theDigestOfADayListsWhatIsOpenOnce() {
        TenantId tenant = aTenantWithoutAutoSync();
        String anna = anAddress();
        publishRejected(tenant, 0, 3);
        awaitOpen(tenant, "CLOSED_PERIOD", 3);
        tell(tenant, anna, ",\"digestAt\":\"00:00\"");

        telling.runOnce();
        telling.runOnce();

        patiently().until(() -> mailsTo(anna).size() == 1);
        assertThat(subject(anna, 0)).isEqualTo("ACME: 3 open, of 1 cause");
        assertThat(written(tenant)).isOne();
        clock.advance(Duration.ofDays(1));
        telling.runOnce();
        patiently().until(() -> mailsTo(anna).size() == 2);
    }

    @Test
    void aTestSaysWhatTheMailServerSaidOfEachAddress() {
        TenantId tenant = aTenantWithoutAutoSync();
        String anna = anAddress();
        String path = "/api/v1/tenants/" + tenant + "/notices/emails/test";
        assertThat(api(tenant.value()).post(path, "").detail()).contains("has no address that could be tested");
        tell(tenant, anna, "");

        RestClient.Reply said = api(tenant.value()).post(path, "");

        assertThat(said.json().toString()).isEqualTo("[{\"email\":\"%s\",\"taken\":true}]".formatted(anna));
        patiently().until(() -> mailsTo(anna).size() == 1);
        assertThat(subject(anna, 0)).isEqualTo("ACME: a test");
        assertThat(written(tenant)).isZero();
        assertThat(api(tenant.value()).post(path, "").status()).isEqualTo(409);
        assertThat(api("somebody-else").post(path, "").status()).isEqualTo(403);
    }

    @Test
    void runsThatFailAreOneCauseUntilOneCompletes() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        String syncs = "/api/v1/tenants/" + tenant + "/syncs";
        for (int i = 0; i < 3; i++) {
            var run = new RunId(api.post(syncs, "{}").json().get("runId").asString());
            reportFailure(tenant, run, new Problem("WRONG_PASSWORD", "Sign-in failed.", "Enter the new password."));
            patiently()
                    .until(() -> api.get(syncs + "/" + run)
                            .json()
                            .get("state")
                            .asString()
                            .equals("FAILED"));
        }
        awaitOpen(tenant, "WRONG_PASSWORD", 1);

        report(tenant, new RunId(api.post(syncs, "{}").json().get("runId").asString()), Stage.COMPLETED, 1);

        awaitOpen(tenant, "WRONG_PASSWORD", 0);
    }

    @Test
    void whoIsToldIsChosenShownAndTakenBack() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        String path = "/api/v1/tenants/" + tenant + "/notices";

        assertThat(api.get(path).json().get("emails").isEmpty()).isTrue();
        var chosen = api.put(
                path,
                "{\"emails\":[\"a@b.example\"],\"zone\":\"Europe/Berlin\",\"quietHours\":{\"from\":\"22:00\",\"until\":\"07:00\"},"
                        + "\"digestAt\":\"08:00\"}");
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(api.get(path).json().at("/quietHours/from").asString()).startsWith("22:00");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).json().get("emails").isEmpty()).isTrue();
        assertThat(api.put(path, "{\"emails\":[]}").detail()).contains("has to name 1 to 10");
        assertThat(api.put(path, "{\"emails\":[\"a@b.example\"],\"zone\":\"Nowhere\"}")
                        .detail())
                .contains("no time zone");
        assertThat(api.put(path, "{\"emails\":[\"a@b.example\"],\"digestAt\":\"8 o'clock\"}")
                        .detail())
                .contains("\"digestAt\" is no time");
        assertThat(api.put(path, "{\"emails\":[\"a@b.example\"],\"quietHours\":{\"from\":\"22:00\"}}")
                        .detail())
                .contains("\"quietHours.until\" is missing");
        assertThat(api("somebody-else").get(path).status()).isEqualTo(403);
        assertThat(api("somebody-else")
                        .put(path, "{\"emails\":[\"a@b.example\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(api("*").put("/api/v1/tenants/" + aTenant() + "/notices", "{\"emails\":[\"a@b.example\"]}")
                        .status())
                .isEqualTo(404);
    }

    private void tell(TenantId tenant, String address, String more) {
        var reply = api(tenant.value())
                .put("/api/v1/tenants/" + tenant + "/notices", "{\"emails\":[\"%s\"]%s}".formatted(address, more));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private void publishRejected(TenantId tenant, int from, int to) {
        IntStream.range(from, to).forEach(number -> outcome(tenant, "P-" + number, OutcomeState.REJECTED, CLOSED));
    }

    private void outcome(TenantId tenant, String document, OutcomeState state, @Nullable Problem problem) {
        outcome(tenant, document, state, problem, clock.instant());
    }

    private void outcome(
            TenantId tenant, String document, OutcomeState state, @Nullable Problem problem, Instant decidedAt) {
        publishOutcome(
                tenant,
                new ErpOutcome(
                        DocumentKind.PAYMENT,
                        document,
                        "C-1",
                        null,
                        state,
                        state == OutcomeState.POSTED ? "4711" : null,
                        problem,
                        decidedAt));
    }

    private void awaitOpen(TenantId tenant, String code, int documents) {
        String path = "/api/v1/tenants/" + tenant + "/notices";
        patiently()
                .until(() -> api("*").get(path)
                                .json()
                                .get("causes")
                                .valueStream()
                                .filter(cause -> cause.get("code").asString().equals(code))
                                .mapToInt(cause -> cause.get("documents").asInt())
                                .sum()
                        == documents);
    }

    private int written(TenantId tenant) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .single();
    }

    private static String subject(String address, int number) {
        try {
            return mailsTo(address).get(number).getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String anAddress() {
        return "n" + UUID.randomUUID() + "@merchant.example";
    }
}
