package io.tieout.mapping;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.OutcomeState;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingsIT extends RunningMapping {

    private static final String LEAST = "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000'}";

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String mapping = "/api/v1/tenants/" + tenant + "/mapping";

    @Test
    void settingsAreKeptWithWhoChangedThemAndEveryRealChangeIsNoted() {
        assertThat(rest().get(mapping, tenant.value()).status()).isEqualTo(404);

        var first = rest().put(mapping, LEAST, tenant.value());
        rest().put(mapping, LEAST, tenant.value());
        rest().put(mapping, LEAST.replace("4000", "4100"), "*");

        assertThat(first.json().get("changedBy").asString()).isEqualTo("anna");
        assertThat(rest().get(mapping, tenant.value())
                        .json()
                        .get("defaultItemAccount")
                        .asString())
                .isEqualTo("4100");
        assertThat(rest().get(mapping + "/changes", tenant.value()).json().valueStream())
                .allMatch(change -> change.path("changedBy").asString().equals("anna"))
                .extracting(change -> change.path("defaultItemAccount").asString())
                .containsExactly("4100", "4000");
        assertThat(rest().get(mapping + "/changes?limit=1", tenant.value()).json())
                .hasSize(1);
        assertThat(rest().get(mapping + "/changes?limit=0", tenant.value()).detail())
                .isEqualTo("\"limit\" is 0 but has to be 1 to 100.");
        assertThat(rest().get(mapping + "/changes", "somebody-else").status()).isEqualTo(403);
        String audit = "/api/v1/tenants/" + tenant + "/audit";
        assertThat(rest().get(audit, tenant.value()).json().path("entries").valueStream())
                .extracting(entry -> "%s %s %s"
                        .formatted(
                                entry.path("who").asString(),
                                entry.path("action").asString(),
                                entry.path("about").asString()))
                .containsExactly("anna CHANGE SETTINGS", "anna CHANGE SETTINGS");
        assertThat(rest().get(audit, "somebody-else").status()).isEqualTo(403);
    }

    @Test
    void aWrongChoiceIsAnsweredWithASentence() {
        var reply = rest().put(mapping, "{'undepositedFundsAccount':'1010'}", tenant.value());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asString()).startsWith("defaultItemAccount is missing: choose");
        assertThat(rest().get(mapping + "?", tenant.value()).status()).isEqualTo(404);
    }

    @Test
    void anotherTenantsTokenIsTurnedAway() {
        assertThat(rest().put(mapping, LEAST, "somebody-else").status()).isEqualTo(403);
        assertThat(rest().get("/api/v1/tenants/" + tenant + "/crosswalk", "somebody-else")
                        .status())
                .isEqualTo(403);
        assertThat(rest().get("/api/v1/tenants/" + tenant + "/waiting", "somebody-else")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWasParkedForWantOfSettingsGoesOnWhenTheyAreChosen() {
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
        wire.one(EventTypes.ERP_CUSTOMER, tenant);
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-i", invoice("INV-1", "C-1")));
        var parked = wire.one(EventTypes.ERP_OUTCOME, tenant);
        assertThat(parked.state()).isEqualTo(OutcomeState.PARKED);
        assertThat(parked.documentId()).isEqualTo("INV-1");
        assertThat(rest().get("/api/v1/tenants/" + tenant + "/waiting", tenant.value())
                        .body())
                .contains("INV-1", "\"waitsFor\":\"SETTINGS\"", "goes on by itself");

        assertThat(rest().put(mapping, LEAST, tenant.value()).status()).isEqualTo(200);

        assertThat(wire.one(EventTypes.CREATE_INVOICE, tenant).invoiceNo()).isEqualTo("INV-1");
        assertThat(rest().get("/api/v1/tenants/" + tenant + "/waiting", tenant.value())
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void anInvoiceThatLacksSettingsAndItsCustomerGoesOnWhenBothAreThere() {
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-i", invoice("INV-1", "C-1")));
        wire.one(EventTypes.ERP_OUTCOME, tenant);

        rest().put(mapping, LEAST, tenant.value());

        assertThat(rest().get("/api/v1/tenants/" + tenant + "/waiting", tenant.value())
                        .body())
                .contains(
                        "INV-1",
                        "\"waitsFor\":\"CUSTOMER\"",
                        "Customer C-1 is not in Intacct, and billing has not published it.");
        assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)).isEmpty();
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
        assertThat(wire.one(EventTypes.CREATE_INVOICE, tenant).invoiceNo()).isEqualTo("INV-1");
    }

    @Test
    void aPaymentWithoutSettingsIsParkedAndItsRetryGoesOn() {
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
        wire.one(EventTypes.ERP_CUSTOMER, tenant);
        wire.send(wire.event(
                EventTypes.POSTING_REQUESTED, tenant, "p-1", aPayment().requested()));
        assertThat(wire.one(EventTypes.ERP_OUTCOME, tenant).problem())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("MAPPING_INCOMPLETE"));

        rest().put(mapping, LEAST.replace("{", "{'advanceAccount':'2400',"), tenant.value());
        wire.send(wire.event(
                EventTypes.POSTING_REQUESTED,
                tenant,
                "p-1-again",
                aPayment().revision(2).requested()));

        assertThat(wire.one(EventTypes.CREATE_ADVANCE, tenant).revision()).isEqualTo(2);
    }

    @Test
    void theCrosswalkCanBeSearched() {
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-1", customerRead("C-1", "11")),
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-2", customerRead("C-2", "12")));
        String address = "/api/v1/tenants/" + tenant + "/crosswalk";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rest().get(address, tenant.value()).json().size() == 2);

        var found = rest().get(address + "?kind=CUSTOMER&documentId=C-2", tenant.value())
                .json();

        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("recordNo").asString()).isEqualTo("12");
        assertThat(rest().get(address + "?kind=PAYMENT", tenant.value()).json().size())
                .isZero();
        assertThat(rest().get(address + "?kind=CAT", tenant.value())
                        .json()
                        .get("detail")
                        .asString())
                .contains("has to be one of [CUSTOMER, INVOICE, PAYMENT]");
    }

    @Test
    void healthIsOpenAndMetricsNameNoTenant() {
        assertThat(rest().get("/livez").status()).isEqualTo(200);
        assertThat(rest().get("/readyz").status()).isEqualTo(200);
        assertThat(rest().get("/actuator/prometheus").body())
                .contains("tieout_mapping_waiting{for=\"CUSTOMER\"", "tieout_mapping_waiting{for=\"PERSON\"")
                .doesNotContain("for=\"OUTCOME\"")
                .contains("kafka_consumer_fetch_manager_records_lag")
                .doesNotContain("tenant=");
    }
}
