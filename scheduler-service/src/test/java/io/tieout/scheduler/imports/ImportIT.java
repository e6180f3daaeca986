package io.tieout.scheduler.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.scheduler.RunningScheduler;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RestClient.Reply;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class ImportIT extends RunningScheduler {

    private static final SkippedRecord SKIPPED = new SkippedRecord(
            SyncObject.INVOICES, "1204", "INV-<7>", "its <b>due date</b> is \"32/13/2026\"\r\nBcc: x@y");

    @Autowired
    private JavaMailSenderImpl sender;

    @Test
    void anImportIsFollowedToItsEndAndWhoeverStartedItIsToldByEmail() throws Exception {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        String anna = anAddress();

        Reply accepted = api.post(imports(tenant), "{\"object\":\"INVOICES\",\"email\":\"" + anna + "\"}");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().get("email").asString()).isEqualTo(anna);
        assertThat(accepted.json().has("note")).isFalse();
        RunId run = run(accepted);
        patiently().until(() -> commands(tenant).size() == 2);
        assertThat(commands(tenant).getLast())
                .isEqualTo(new RunSync(run, List.of(SyncObject.INVOICES), false, null, Selection.OUTSTANDING));

        report(tenant, run, Stage.STARTED, 0);
        clock.advance(Duration.ofSeconds(10));
        report(tenant, reading(run, Stage.READING, 250, 750L));
        patiently()
                .untilAsserted(() -> assertThat(api.get(imports(tenant) + "/" + run)
                                .json()
                                .at("/run/reading/percent")
                                .asInt())
                        .isEqualTo(25));
        assertThat(api.get(imports(tenant) + "/" + run)
                        .json()
                        .at("/run/reading/secondsLeft")
                        .asInt())
                .isEqualTo(30);
        clock.advance(Duration.ofSeconds(30));
        report(tenant, reading(run, Stage.COMPLETED, 1000, 0L));

        patiently().until(() -> mailsTo(anna).size() == 1);
        MimeMessage mail = mailsTo(anna).getFirst();
        assertThat(mail.getSubject())
                .isEqualTo("Import of outstanding invoices from ACME completed: 90 written, 909 unchanged, 1 skipped");
        assertThat(mail.getFrom()[0]).hasToString("tieout@billing.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@billing.example>");
        assertThat(MailText.plain(mail))
                .contains("Of 1000 invoices that were read, 90 were written, 909 unchanged and 1 skipped.")
                .contains("- invoice INV-<7> (record 1204): its <b>due date</b> is \"32/13/2026\" Bcc: x@y")
                .contains("Started by: anna")
                .contains("Took: 40 s");
        assertThat(MailText.html(mail))
                .contains("its &lt;b&gt;due date&lt;/b&gt; is")
                .contains("INV-&lt;7&gt;")
                .doesNotContain("<b>due date</b>");
        patiently()
                .untilAsserted(() -> assertThat(api.get(imports(tenant) + "/" + run)
                                .json()
                                .at("/mails/0/state")
                                .asString())
                        .isEqualTo("SENT"));
        assertThat(api.get(imports(tenant)).json().get(0).get("runId").asString())
                .isEqualTo(run.value());

        report(tenant, reading(run, Stage.COMPLETED, 1000, 0L));
        reportFailure(tenant, run, new Problem("WRONG_PASSWORD", "Sign-in failed.", "Enter the new password."));
        TenantId later = aSettledTenant(); // whose reports came after these
        assertThat(later).isNotNull();
        assertThat(mailsTo(anna)).as("told again, it is no news").hasSize(1);
    }

    @Test
    void theAddressInTheTokenServesWhereTheRequestNamesNone() {
        TenantId tenant = aTenantWithoutAutoSync();
        String address = anAddress();

        Reply accepted = apiOf(address, tenant.value()).post(imports(tenant), "{\"object\":\"CUSTOMERS\"}");

        assertThat(accepted.json().get("email").asString()).isEqualTo(address);
    }

    @Test
    void withoutAnAddressTheImportRunsAndItIsSaidThatNobodyWillBeTold() {
        TenantId tenant = aTenantWithoutAutoSync();

        Reply accepted = api(tenant.value()).post(imports(tenant), "{\"object\":\"CUSTOMERS\"}");
        Reply odd = apiOf("not an address", tenant.value()).post(imports(tenant), "{\"object\":\"CUSTOMERS\"}");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().has("email")).isFalse();
        assertThat(accepted.json().get("note").asString())
                .startsWith("Nobody is told by e-mail, because there is no address");
        assertThat(odd.json().get("note").asString()).startsWith("Nobody is told by e-mail");
        assertThat(awaitActiveRun(tenant)).isEqualTo(run(accepted));
    }

    @Test
    void withoutAMailServerThatIsSaidWhenTheImportIsStarted() {
        TenantId tenant = aTenantWithoutAutoSync();
        String host = sender.getHost();
        sender.setHost("");
        try {
            Reply accepted = api(tenant.value()).post(imports(tenant), body("CUSTOMERS", anAddress()));

            assertThat(accepted.status()).isEqualTo(202);
            assertThat(accepted.json().has("email")).isFalse();
            assertThat(accepted.json().get("note").asString())
                    .startsWith("No mail server is set up here")
                    .contains("TIEOUT_MAIL_HOST");
        } finally {
            sender.setHost(host);
        }
    }

    @Test
    void theSameImportIsJoinedAndEveryoneWhoAskedIsTold() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        String anna = anAddress();
        String ben = anAddress();
        Reply first = api.post(imports(tenant), body("CUSTOMERS", anna));

        Reply second = api.post(imports(tenant), body("CUSTOMERS", ben));
        Reply third = api.post(imports(tenant), body("CUSTOMERS", anna));
        Reply other = api.post(imports(tenant), body("INVOICES", anna));

        assertThat(second.json().get("joined").asBoolean()).isTrue();
        assertThat(run(second)).isEqualTo(run(first)).isEqualTo(run(third));
        assertThat(other.json().get("state").asString()).isEqualTo("WAITING");
        report(tenant, run(first), Stage.COMPLETED, 5);
        patiently().until(() -> mailsTo(anna).size() == 1 && mailsTo(ben).size() == 1);
        assertThat(awaitActiveRun(tenant)).isEqualTo(run(other));
    }

    @Test
    void anImportThatFailsOrIsCancelledIsToldToo() throws Exception {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        String address = anAddress();
        RunId failing = run(api.post(imports(tenant), body("CUSTOMERS", address)));
        RunId waiting = run(api.post(imports(tenant), body("INVOICES", address)));

        api.post(imports(tenant) + "/" + waiting + "/cancel", "");
        reportFailure(tenant, failing, new Problem("WRONG_PASSWORD", "Sign-in failed.", "Enter the new password."));

        patiently().until(() -> mailsTo(address).size() == 2);
        assertThat(mailsTo(address).get(0).getSubject())
                .startsWith("Import of outstanding invoices from ACME cancelled");
        MimeMessage failed = mailsTo(address).get(1);
        assertThat(failed.getSubject()).startsWith("Import of customers from ACME failed");
        assertThat(MailText.plain(failed)).contains("Sign-in failed.", "Enter the new password.");
    }

    @Test
    void anImportThatIsLostIsToldAndToldAgainWhenItEndsAfterAll() throws Exception {
        TenantId tenant = aTenantWithoutAutoSync();
        String address = anAddress();
        RunId run = run(api(tenant.value()).post(imports(tenant), body("CUSTOMERS", address)));

        clock.advance(Duration.ofMinutes(16));
        patiently().until(() -> mailsTo(address).size() == 1);
        report(tenant, run, Stage.COMPLETED, 7);

        patiently().until(() -> mailsTo(address).size() == 2);
        assertThat(mailsTo(address).get(0).getSubject()).startsWith("Import of customers from ACME lost");
        assertThat(mailsTo(address).get(1).getSubject())
                .startsWith("Import of customers from ACME completed: 7 written");
    }

    @Test
    void nobodysLetterBoxIsFilled() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api(tenant.value());
        String victim = anAddress();
        List<Reply> answers = IntStream.range(0, 25)
                .mapToObj(number -> {
                    Reply answer = api.post(imports(tenant), body("CUSTOMERS", victim));
                    report(tenant, run(answer), Stage.COMPLETED, 1);
                    patiently()
                            .until(() -> api.get(imports(tenant) + "/" + run(answer))
                                    .json()
                                    .at("/run/state")
                                    .asString()
                                    .equals("COMPLETED"));
                    return answer;
                })
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(answers).filteredOn(answer -> answer.json().has("email")).hasSize(20);
        assertThat(answers.getLast().json().get("note").asString()).contains("was named 20 times within an hour");
    }

    @Test
    void wrongRequestsAreAnsweredWithASentence() {
        TenantId tenant = aTenantWithoutAutoSync();
        RestClient api = api("*");

        assertThat(api.post(imports(tenant), "{}").detail())
                .isEqualTo("\"object\" is missing; name CUSTOMERS or INVOICES");
        assertThat(api.post(imports(tenant), "{\"object\":\"VENDORS\"}").status())
                .isEqualTo(400);
        assertThat(api.post(imports(tenant), "{\"object\":\"CUSTOMERS\",\"email\":\"a@b.c\\r\\nBcc: x@y.z\"}")
                        .detail())
                .startsWith("\"email\" is no address");
        assertThat(api.post(imports(tenant), "{\"object\":\"CUSTOMERS\",\"to\":\"a@b.c\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(imports(aTenant()), "{\"object\":\"CUSTOMERS\"}").status())
                .isEqualTo(404);
        assertThat(api("somebody-else")
                        .post(imports(tenant), "{\"object\":\"CUSTOMERS\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api("somebody-else").get(imports(tenant)).status()).isEqualTo(403);
        assertThat(api().get(imports(tenant)).status()).isEqualTo(401);
        RunId sync = run(api.post("/api/v1/tenants/" + tenant + "/syncs", "{}"));
        assertThat(api.get(imports(tenant) + "/" + sync).detail()).contains("is no import");
        assertThat(api.post(imports(tenant) + "/" + sync + "/cancel", "").status())
                .isEqualTo(404);
        disconnect(tenant);
        patiently()
                .until(() ->
                        api.post(imports(tenant), "{\"object\":\"CUSTOMERS\"}").status() == 409);
    }

    private SyncProgressed reading(RunId run, Stage stage, int read, Long remaining) {
        return new SyncProgressed(
                run,
                stage,
                List.of(new Count(SyncObject.INVOICES, read, Math.min(read, 90), 1)),
                2,
                null,
                clock.instant(),
                remaining,
                List.of(SKIPPED));
    }

    private static String anAddress() {
        return "u" + UUID.randomUUID() + "@merchant.example";
    }

    private static String body(String object, String email) {
        return "{\"object\":\"%s\",\"email\":\"%s\"}".formatted(object, email);
    }

    private static RunId run(Reply reply) {
        return new RunId(reply.json().get("runId").asString());
    }

    private static String imports(TenantId tenant) {
        return "/api/v1/tenants/" + tenant + "/imports";
    }
}
