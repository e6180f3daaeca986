package io.tieout.mapping;

import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.invoice;
import static io.tieout.mapping.Samples.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.mapping.translation.CommandIds;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the connector remembers of a time that this service has forgotten does not stand in the way of what is wished for now. */
class RestoredIT extends RunningMapping {

    /** Of the forgotten time: a person had retried so often, and the connector knows it. */
    private static final int FORGOTTEN = 50;

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String address = "/api/v1/tenants/" + tenant;

    @AfterEach
    void theOtherTestsAreInAFirstLife() {
        jdbc.sql("UPDATE database_age SET born = 0").update();
    }

    @Test
    void revisionsCountOnAboveThoseOfTheForgottenTime() {
        rest().put(
                        address + "/mapping",
                        "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000'}",
                        tenant.value());
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
        wire.one(EventTypes.ERP_CUSTOMER, tenant);
        issued("INV-1");
        assertThat(wire.one(EventTypes.CREATE_INVOICE, tenant)).satisfies(command -> {
            assertThat(command.revision()).isEqualTo(1);
            assertThat(command.origin().receivedAt()).isNotNull();
        });
        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-1",
                rejected(DocumentKind.INVOICE, "INV-1", "C-1", command("INV-1"), 1)));
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingForAPerson() == 1);

        jdbc.sql("UPDATE database_age SET beat = beat + " + FORGOTTEN).update();
        assertThat(rest().post("/api/v1/memory/restored", "{'reason':'disk lost'}", "*")
                        .status())
                .isEqualTo(200);

        rest().post(address + "/invoices/INV-1/retry", "", tenant.value());
        issued("INV-2");

        awaitLaterRevision("INV-1");
        awaitLaterRevision("INV-2");
    }

    private void issued(String invoice) {
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-" + invoice, invoice(invoice, "C-1")));
    }

    private void awaitLaterRevision(String invoice) {
        wire.eventually(
                EventTypes.CREATE_INVOICE,
                tenant,
                commands -> assertThat(commands)
                        .filteredOn(command -> command.data().commandId().equals(command(invoice)))
                        .anySatisfy(
                                command -> assertThat(command.data().revision()).isGreaterThan(FORGOTTEN)));
    }

    private long waitingForAPerson() {
        return jdbc.sql("SELECT count(*) FROM waiting_document WHERE tenant = ? AND waits_for = 'PERSON'")
                .param(tenant.value())
                .query(Long.class)
                .single();
    }

    private CommandId command(String invoice) {
        return CommandIds.of(tenant, DocumentKind.INVOICE, invoice);
    }
}
