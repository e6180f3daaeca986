package io.tieout.connector.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.model.id.TenantId;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConnectionIT extends ConnectorContext {

    private static final String SECRET = "fixture-secret-7731";
    private static final String SETTINGS = """
            {"companyId":"demo","userId":"demo","userPassword":"demo","senderId":"demo","senderPassword":"demo","entityId":"demo"}
            """;

    @Autowired
    private Connections connections;

    @Test
    void aConnectionIsStoredSealedAndShownWithoutItsPasswords(CapturedOutput output) {
        var saved = call("PUT", "/tenants/conn-1/connection", settings("DEMO", "demo", SECRET, SECRET));
        var read = call("GET", "/tenants/conn-1/connection", "");

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("\"companyId\":\"DEMO\"")
                .contains("\"permits\":2")
                .contains("\"state\":\"UNPROVEN\"", "SENDER_REFUSED")
                .doesNotContain(SECRET);
        assertThat(saved.body()).doesNotContain(SECRET);
        byte[] stored = jdbc.sql("SELECT user_password FROM connection WHERE tenant = 'conn-1'")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(connections.of(new TenantId("conn-1")).credentials().userPassword())
                .isEqualTo(SECRET);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM outbox WHERE topic = 'connection.v1' AND body::text LIKE '%' || :secret || '%'")
                        .param("secret", SECRET)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void aPasswordThatIsLeftOutStaysAsItWas() {
        connect("conn-2", "DEMO", "demo", SECRET);

        var saved = call(
                "PUT",
                "/tenants/conn-2/connection",
                "{\"companyId\":\"DEMO\",\"userId\":\"demo\",\"senderId\":\"demo\",\"permits\":3}");

        assertThat(saved.statusCode()).isEqualTo(200);
        Connection connection = connections.of(new TenantId("conn-2"));
        assertThat(connection.permits()).isEqualTo(3);
        assertThat(connection.credentials().userPassword()).isEqualTo(SECRET);
    }

    @Test
    void whatIsMissingIsNamed() {
        var refused = call("PUT", "/tenants/conn-3/connection", "{\"companyId\":\"DEMO\",\"userId\":\"demo\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("senderId");
        assertThat(call("GET", "/tenants/conn-3/connection", "").statusCode()).isEqualTo(404);
        assertThat(call("DELETE", "/tenants/conn-3/connection", "").statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/tenants/conn-3/connection/test", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"companyId", "userId", "userPassword", "senderId", "senderPassword", "entityId"})
    void whatIsTooLongOrCannotBeWrittenIsNamedAndNotStored(String field) {
        for (String value : List.of("x".repeat(300), "half \\ud800", "nul \\u0000", "bell \\u0007")) {
            String body = SETTINGS.replace("\"" + field + "\":\"demo\"", "\"" + field + "\":\"" + value + "\"");
            assertThat(body).contains(value);

            var refused = call("PUT", "/tenants/conn-11/connection", body);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains(field);
        }
        assertThat(call("GET", "/tenants/conn-11/connection", "").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherTenantsTokenIsRefused() {
        assertThat(call("GET", "/tenants/conn-4/connection", "", "somebody-else")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDeletedConnectionIsGone() {
        connect("conn-5", "DEMO", "demo", "demo");

        assertThat(call("DELETE", "/tenants/conn-5/connection", "").statusCode())
                .isEqualTo(204);
        assertThat(connections.find(new TenantId("conn-5"))).isEmpty();
    }

    @Test
    void whoSavedTestedAndDeletedAConnectionIsKeptWithoutItsSecrets() {
        connect("conn-12", "DEMO", "demo", SECRET);
        call("POST", "/tenants/conn-12/connection/test", "");
        call("DELETE", "/tenants/conn-12/connection", "");

        var audit = call("GET", "/tenants/conn-12/audit", "");

        assertThat(audit.body())
                .contains("\"about\":\"CONNECTION\",\"id\":\"DEMO\"")
                .doesNotContain(SECRET);
        assertThat(jdbc.sql("SELECT action FROM audit_trail WHERE tenant = 'conn-12' ORDER BY position")
                        .query(String.class)
                        .list())
                .containsExactly("SAVE", "TEST", "DELETE");
    }

    @Test
    void aWorkingConnectionPassesItsTest() {
        connect("conn-6", "DEMO", "demo", "demo");

        var tested = call("POST", "/tenants/conn-6/connection/test", "");

        assertThat(tested.body()).contains("\"ok\":true").contains("read GLACCOUNT");
    }

    @Test
    void wrongCredentialsAreExplainedAndTriedOnlyOncePerWish(CapturedOutput output) {
        SIMULATOR.define(CompanyDefinition.of("SECURE", new User("u", "right"), new Sender("demo", "demo")));
        connect("conn-7", "SECURE", "u", SECRET);

        var tested = call("POST", "/tenants/conn-7/connection/test", "");
        var choices = call("GET", "/tenants/conn-7/choices/accounts", "");

        assertThat(tested.statusCode()).isEqualTo(200);
        assertThat(tested.body())
                .contains("\"ok\":false")
                .contains("SIGN_IN_REFUSED")
                .contains("remedy");
        assertThat(choices.statusCode()).isEqualTo(503);
        assertThat(SIMULATOR.requests().of("SECURE")).hasSize(2); // saved and tested
        assertThat(output).doesNotContain(SECRET);

        connect("conn-7", "SECURE", "u", "right");

        assertThat(call("POST", "/tenants/conn-7/connection/test", "").body()).contains("\"ok\":true");
    }

    @Test
    void aMissingPermissionIsNamedAndTheOtherChecksGoOn() {
        SIMULATOR.define(CompanyDefinition.of(
                "NARROW", new User("u", "p", List.of("query:ARINVOICE"), 0), new Sender("demo", "demo")));
        connect("conn-8", "NARROW", "u", "p");

        assertThat(call("POST", "/tenants/conn-8/connection/test", "").body())
                .contains("\"ok\":false")
                .contains("NO_PERMISSION")
                .contains("{\"name\":\"read GLACCOUNT\",\"ok\":true}");
    }

    /** Three reads, and eleven questions for the company's profile. */
    @Test
    void whatCallsCostIsCountedByCause() {
        connect("conn-10", "DEMO", "demo", "demo");
        call("POST", "/tenants/conn-10/connection/test", "");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                call("GET", "/tenants/conn-10/api-usage", "").body())
                        .contains("\"test\":14")
                        .contains("\"companyId\":\"DEMO\""));
        assertThat(call("GET", "/api-usage", "").body())
                .containsPattern(
                        "\\{\"tenant\":\"conn-10\",\"companyId\":\"DEMO\",\"month\":\"[0-9-]{7}\",\"transactions\":[0-9]+}");
        assertThat(call("GET", "/api-usage", "", "conn-10").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherCompanyByMistakeIsRefusedAsLongAsDocumentsStandInTheOneThatIsConnected() {
        SIMULATOR.define(CompanyDefinition.of("MOVED", new User("u", "p"), new Sender("demo", "demo")));
        connect("conn-13", "DEMO", "demo", "demo");
        String other = settings("MOVED", "u", "p", "demo");

        assertThat(call("PUT", "/tenants/conn-13/connection", other).statusCode())
                .isEqualTo(200); // nothing stands there yet
        connect("conn-13", "DEMO", "demo", "demo");
        jdbc.sql("""
                INSERT INTO read_record (tenant, book, subject, record_no, content_hash, revision, content, deleted)
                VALUES ('conn-13', 'DEMO|', 'INVOICES', '1', 'x', 1, '{}', false)
                """).update();

        var refused = call("PUT", "/tenants/conn-13/connection", other);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("DEMO", "MOVED", "replace").doesNotContain("\"p\"");
        assertThat(call("GET", "/tenants/conn-13/connection", "").body()).contains("\"companyId\":\"DEMO\"");
        assertThat(call("PUT", "/tenants/conn-13/connection", settings(" demo ", "demo", "demo", "demo"))
                        .statusCode())
                .isEqualTo(200); // the same one, written otherwise
        var meant = call("PUT", "/tenants/conn-13/connection", other.strip().replace("}", ",\"replace\":true}"));
        assertThat(meant.statusCode()).isEqualTo(200);
        assertThat(meant.body()).contains("\"companyId\":\"MOVED\"");
    }

    @Test
    void theTestSaysAClearYesOrTheFirstThingToDo() {
        connect("conn-14", "DEMO", "demo", "demo");
        assertThat(call("POST", "/tenants/conn-14/connection/test", "").body())
                .contains("\"ok\":true,\"first\":\"Nothing to do: the connection to company DEMO works.\"");

        connect("conn-14", "DEMO", "demo", SECRET);
        assertThat(call("POST", "/tenants/conn-14/connection/test", "").body())
                .contains("\"ok\":false,\"first\":\"Check company ID, user ID, password")
                .doesNotContain(SECRET);
    }
}
