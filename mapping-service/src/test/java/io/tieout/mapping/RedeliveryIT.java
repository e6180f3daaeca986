package io.tieout.mapping;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.customer;
import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.invoice;
import static io.tieout.mapping.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.waiting.WaitsFor;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RedeliveryIT extends RunningMapping {

    @Autowired
    private DataSource dataSource;

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    @BeforeEach
    void chooseAccounts() {
        rest().put(
                        "/api/v1/tenants/" + tenant + "/mapping",
                        "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','advanceAccount':'2400'}",
                        tenant.value());
    }

    @Test
    void anOffsetIsCommittedOnlyAfterKafkaHasAcknowledgedEveryAnswer() {
        try (Broker broker = Broker.refusing(wire.bootstrap(), Topic.ERP_OUTCOME)) {
            var record = wire.send(KafkaPeers.record(customerPosted("C-1")));

            await().atMost(Duration.ofSeconds(20)).until(() -> crosswalkHas("C-1"));
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !broker.hasPassed("outcomes", record));
            assertThat(wire.events(EventTypes.ERP_OUTCOME, tenant)).isEmpty();

            broker.relent();

            wire.eventually(
                    EventTypes.ERP_OUTCOME,
                    tenant,
                    outcomes -> assertThat(outcomes)
                            .isNotEmpty()
                            .allSatisfy(outcome ->
                                    assertThat(outcome.data().recordNo()).isEqualTo("11")));
            await().atMost(Duration.ofSeconds(20)).until(() -> broker.hasPassed("outcomes", record));
        }
    }

    @Test
    void anInvoiceThatIsLetGoIsNeverLostBetweenTheDatabaseAndKafka() {
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-i", invoice("INV-1", "C-1")));
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);

        try (Broker broker = Broker.refusing(wire.bootstrap(), Topic.INTACCT_COMMAND)) {
            wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
            wire.eventually(
                    EventTypes.ERP_CUSTOMER,
                    tenant,
                    customers -> assertThat(customers).isNotEmpty());
            assertThat(waiting()).isEqualTo(1);
            assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)).isEmpty();
            broker.relent();
        }

        wire.eventually(
                EventTypes.CREATE_INVOICE,
                tenant,
                commands -> assertThat(commands).isNotEmpty());
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
        assertThat(wire.events(EventTypes.ERP_CUSTOMER, tenant).stream()
                        .map(Event::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aCustomerThatArrivesWhileItsInvoiceBeginsToWaitIsNotMissed() throws SQLException {
        try (var gate = WaitingGate.closed(dataSource, WaitsFor.CUSTOMER);
                Broker broker =
                        Broker.refusing(wire.bootstrap(), Topic.SYNC_PROGRESS)) { // a topic that nobody uses here
            wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-i", invoice("INV-1", "C-1")));
            await().atMost(Duration.ofSeconds(20)).until(gate::isKnockedAt);

            var customer = wire.send(
                    KafkaPeers.record(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11"))));
            await().atMost(Duration.ofSeconds(20)).until(() -> broker.hasPassed("records", customer));
            assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)).isEmpty();
        }

        assertThat(wire.one(EventTypes.CREATE_INVOICE, tenant).invoiceNo()).isEqualTo("INV-1");
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
    }

    @Test
    void aDatabaseThatFailsIsWaitedForAndNothingIsSkipped() {
        jdbc.sql("ALTER TABLE crosswalk RENAME TO crosswalk_away").update();
        try (Broker broker = Broker.refusing(wire.bootstrap(), Topic.SYNC_PROGRESS)) { // a topic that nobody uses here
            var record = wire.send(KafkaPeers.record(customerPosted("C-1")));
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !broker.hasPassed("outcomes", record));
        } finally {
            jdbc.sql("ALTER TABLE crosswalk_away RENAME TO crosswalk").update();
        }

        assertThat(wire.one(EventTypes.ERP_OUTCOME, tenant).recordNo()).isEqualTo("11");
        assertThat(crosswalkHas("C-1")).isTrue();
    }

    @Test
    void whatIsDeliveredTwiceIsAnsweredTwiceWithTheSameIdAndTheSameCommand() {
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
        wire.one(EventTypes.ERP_CUSTOMER, tenant);
        var request = wire.event(
                EventTypes.POSTING_REQUESTED, tenant, "p-1", aPayment().requested());

        wire.send(request, request);

        wire.eventually(EventTypes.CREATE_ADVANCE, tenant, commands -> {
            assertThat(commands).hasSize(2);
            assertThat(commands.getFirst().id()).isEqualTo(commands.getLast().id());
            assertThat(commands.getFirst().data()).isEqualTo(commands.getLast().data());
        });
    }

    @Test
    void aCustomerThatIsDeliveredTwiceIsWishedForOnceUnderOneId() {
        var event = wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-c", customer("C-1"));

        wire.send(event, event);

        wire.eventually(EventTypes.CREATE_CUSTOMER, tenant, commands -> {
            assertThat(commands).hasSize(2);
            assertThat(commands.stream()
                            .map(command -> command.data().commandId())
                            .distinct())
                    .containsExactly(CommandIds.of(tenant, DocumentKind.CUSTOMER, "C-1"));
            assertThat(commands.stream().map(Event::id).distinct()).hasSize(1);
        });
    }

    private Event<IntacctOutcome> customerPosted(String id) {
        return wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-" + id,
                posted(DocumentKind.CUSTOMER, id, id, CommandIds.of(tenant, DocumentKind.CUSTOMER, id), id, "11"));
    }

    private boolean crosswalkHas(String customer) {
        return jdbc.sql("SELECT count(*) FROM crosswalk WHERE tenant = :tenant AND document_id = :customer")
                        .param("tenant", tenant.value())
                        .param("customer", customer)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM waiting_document WHERE tenant = :tenant AND waits_for = 'CUSTOMER'")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }
}
