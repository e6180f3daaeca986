package io.tieout.mapping;

import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.dismissed;
import static io.tieout.mapping.Samples.invoice;
import static io.tieout.mapping.Samples.invoiceRead;
import static io.tieout.mapping.Samples.posted;
import static io.tieout.mapping.Samples.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.waiting.CommandRefused;
import io.tieout.mapping.waiting.DecidedDocuments;
import io.tieout.mapping.waiting.FindingDocuments;
import io.tieout.mapping.waiting.KeptDocument;
import io.tieout.mapping.waiting.PendingDocument;
import io.tieout.mapping.waiting.Wait;
import io.tieout.mapping.waiting.WaitingDocuments;
import io.tieout.mapping.waiting.WaitsFor;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Problem;
import io.tieout.testsupport.RestClient.Reply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices that Intacct refused: kept, shown, and retried with the mapping as it is now. */
class RefusedInvoicesIT extends RunningMapping {

    private static final String ACCOUNTS = "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000'}";
    private static final Problem CLOSED = new Problem("CLOSED_PERIOD", "March is closed.", "Open it.");

    @Autowired
    private WaitingDocuments waiting;

    @Autowired
    private FindingDocuments finding;

    @Autowired
    private DecidedDocuments decided;

    @Autowired
    private DataSource dataSource;

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String address = "/api/v1/tenants/" + tenant;

    @BeforeEach
    void chooseAccountsAndKnowACustomer() {
        rest().put(address + "/mapping", ACCOUNTS, tenant.value());
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
        wire.one(EventTypes.ERP_CUSTOMER, tenant);
    }

    @Test
    void theMappingIsEditedAndARefusedInvoiceIsRetriedWithItUntilItIsPosted() {
        issued("INV-1");
        assertThat(wire.one(EventTypes.CREATE_INVOICE, tenant).revision()).isEqualTo(1);
        assertThat(rest().get(address + "/waiting", tenant.value()).body()).isEqualTo("[]");
        assertThat(retry("INV-1").status()).isEqualTo(409);

        refused("INV-1", 1);
        var shown = rest().get(address + "/waiting?code=term_unknown", tenant.value())
                .json()
                .get(0);
        assertThat(shown.get("documentId").asString()).isEqualTo("INV-1");
        assertThat(shown.get("kind").asString()).isEqualTo("INVOICE");
        assertThat(shown.get("waitsFor").asString()).isEqualTo("PERSON");
        assertThat(shown.get("reason").asString()).isEqualTo("Term Net 30 does not exist. Create it in Intacct.");
        assertThat(rest().get(address + "/waiting?code=OTHER", tenant.value()).body())
                .isEqualTo("[]");

        rest().put(address + "/mapping", ACCOUNTS.replace("4000", "4999"), tenant.value());
        Reply retried = retry("INV-1");

        assertThat(retried.body()).isEqualTo("{\"retried\":1,\"left\":0,\"reasons\":[]}");
        wire.eventually(
                EventTypes.CREATE_INVOICE,
                tenant,
                commands -> assertThat(commands)
                        .extracting(
                                command -> command.data().revision(),
                                command -> command.data().lines().getFirst().accountNo())
                        .containsExactly(tuple(1, "4000"), tuple(2, "4999")));
        assertThat(waitsFor("INV-1")).isEqualTo(WaitsFor.OUTCOME);

        outcome(posted(DocumentKind.INVOICE, "INV-1", "C-1", command("INV-1"), "INV-1", "501"));

        await().until(() -> kept() == 0);
        var view = rest().get(address + "/invoices/INV-1", tenant.value()).json();
        assertThat(view.has("waiting")).isFalse();
        assertThat(view.path("actions").path(0).path("action").asString()).isEqualTo("RETRY");
        assertThat(view.path("actions").path(0).path("who").asString()).isEqualTo("anna");
        assertThat(view.path("actions").path(0).path("at").asString()).isNotEmpty();
        assertThat(retry("INV-1").status()).isEqualTo(404);
    }

    @Test
    void allOfACauseAreRetriedAndOneThatLacksItsCustomerGoesOnByItself() {
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c2", customerRead("C-2", "12")));
        wire.eventually(
                EventTypes.ERP_CUSTOMER,
                tenant,
                customers -> assertThat(customers).hasSize(2));
        issued("INV-1", "INV-2", "INV-3");
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-INV-4", invoice("INV-4", "C-2")));
        wire.eventually(
                EventTypes.CREATE_INVOICE,
                tenant,
                commands -> assertThat(commands).hasSize(4));
        refused("INV-1", 1);
        refused("INV-2", 1);
        refused("INV-4", 1);
        jdbc.sql("UPDATE crosswalk SET deleted = true WHERE tenant = :tenant AND document_id = 'C-2'")
                .param("tenant", tenant.value())
                .update();

        var retried = rest().post(address + "/invoices/retry", "{'code':'TERM_UNKNOWN'}", tenant.value())
                .json();

        assertThat(retried.get("retried").asInt()).isEqualTo(2);
        assertThat(retried.get("left").asInt()).isEqualTo(1);
        assertThat(retried.get("reasons").get(0).asString()).contains("INV-4", "customer C-2", "by itself");
        assertThat(waitsFor("INV-4")).isEqualTo(WaitsFor.CUSTOMER);
        assertThat(revisions("INV-1", "INV-2")).containsExactly(1, 1, 2, 2);
        assertThat(revisions("INV-3")).containsExactly(1);
        assertThat(rest().get(address + "/invoices/INV-4", tenant.value())
                        .json()
                        .path("actions")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("TERM_UNKNOWN");

        // The same refusal once more, as after a crash: it is of the first revision, and the second one waits already.
        settledOutcome(rejected(DocumentKind.INVOICE, "INV-4", "C-2", command("INV-4"), 1));
        assertThat(waitsFor("INV-4")).isEqualTo(WaitsFor.CUSTOMER);
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c2-again", customerRead("C-2", "13")));
        await().until(() -> revisions("INV-4").equals(List.of(1, 2)));
        assertThat(rest().post(address + "/invoices/retry", "{}", tenant.value())
                        .status())
                .isEqualTo(400);
        assertThat(rest().post(address + "/invoices/retry", "{'code':'TERM_UNKNOWN'}", "somebody-else")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatAnotherAccountMendsGoesOnByItselfWhenTheMappingIsChanged() {
        issued("INV-1", "INV-2");
        refused("INV-1", 1);
        refused("INV-2", 1);
        jdbc.sql(
                        "UPDATE waiting_document SET code = 'ACCOUNT_INACTIVE' WHERE tenant = :tenant AND document_id = 'INV-1'")
                .param("tenant", tenant.value())
                .update();

        rest().put(address + "/mapping", ACCOUNTS.replace("4000", "4999"), tenant.value());

        await().untilAsserted(() -> assertThat(revisions("INV-1")).containsExactly(1, 2));
        assertThat(waitsFor("INV-1")).isEqualTo(WaitsFor.OUTCOME);
        assertThat(revisions("INV-2")).as("terms are in no mapping").containsExactly(1);
        assertThat(waitsFor("INV-2")).isEqualTo(WaitsFor.PERSON);
    }

    @Test
    void whatWaitsForAPersonIsShownByCauseUntilItGoesOn() {
        assertThat(rest().get(address + "/exceptions", tenant.value()).body()).isEqualTo("[]");
        issued("INV-1", "INV-2");
        refused("INV-1", 1);
        refused("INV-2", 1);

        var causes = rest().get(address + "/exceptions", tenant.value()).json();

        assertThat(causes).hasSize(1);
        var cause = causes.get(0);
        assertThat(cause.get("kind").asString()).isEqualTo("INVOICE");
        assertThat(cause.get("code").asString()).isEqualTo("TERM_UNKNOWN");
        assertThat(cause.get("documents").asLong()).isEqualTo(2);
        assertThat(cause.get("money").toString()).isEqualTo("[{\"amount\":\"240.00\",\"currency\":\"USD\"}]");
        assertThat(cause.get("oldest").get("id").asString()).isEqualTo("INV-1");
        assertThat(cause.get("oldest").get("reason").asString()).contains("Term Net 30 does not exist");
        assertThat(rest().get(address + "/exceptions", "somebody-else").status())
                .isEqualTo(403);

        rest().post(address + "/invoices/retry", "{'code':'TERM_UNKNOWN'}", tenant.value());

        assertThat(rest().get(address + "/exceptions", tenant.value()).body()).isEqualTo("[]");
    }

    @Test
    void whatAPersonDismissedOrRecordedByHandIsKeptNoMore() {
        issued("INV-1", "INV-2");
        refused("INV-1", 1);
        refused("INV-2", 1);

        outcome(dismissed(rejected(DocumentKind.INVOICE, "INV-1", "C-1", command("INV-1"), 1)));
        wire.send(wire.event(
                EventTypes.INVOICE_READ, tenant, "r-i", invoiceRead("INV-2", "C-1", "501", "Posted", "120.00 USD")));

        await().until(() -> kept() == 0);
        wire.send(
                wire.event(EventTypes.BILLING_INVOICE, tenant, "again-1", invoice("INV-1", "C-1")),
                wire.event(EventTypes.BILLING_INVOICE, tenant, "again-2", invoice("INV-2", "C-1")),
                wire.event(EventTypes.BILLING_INVOICE, tenant, "new", invoice("INV-3", "C-1")));
        await().until(() -> revisions("INV-3").equals(List.of(1)));
        await().until(() -> kept() == 1);
        assertThat(revisions("INV-1", "INV-2")).containsExactly(1, 1);
    }

    @Test
    void anInvoiceThatIsPostedWhileItIsPublishedAgainIsNotKeptForEver() throws SQLException {
        try (var gate = WaitingGate.closed(dataSource, WaitsFor.OUTCOME)) {
            issued("INV-1");
            await().atMost(Duration.ofSeconds(20)).until(gate::isKnockedAt);
            settledOutcome(posted(DocumentKind.INVOICE, "INV-1", "C-1", command("INV-1"), "INV-1", "501"));
            assertThat(kept()).isZero(); // as everybody else sees it
        }

        await().atMost(Duration.ofSeconds(20))
                .during(Duration.ofSeconds(1))
                .until(() -> kept() == 0
                        && finding.one(new DocumentKey(tenant, DocumentKind.INVOICE, "INV-1"))
                                .isEmpty());
        assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)).isEmpty();
    }

    @Test
    void aRefusalThatComesBeforeTheCommandIsNotedAsSentHasTheLastWord() {
        var pending = new PendingDocument(
                tenant, invoice("INV-1", "C-1"), new EventId("e-1"), Trace.of(null, new EventId("e-1")));
        var refusal = new CommandRefused(new DocumentKey(tenant, DocumentKind.INVOICE, "INV-1"), 2, CLOSED);
        waiting.keep(List.of(pending));
        decided.refused(List.of(refusal));
        KeptDocument read = finding.one(new DocumentKey(tenant, DocumentKind.INVOICE, "INV-1"))
                .orElseThrow();
        decided.refused(List.of(refusal));

        waiting.sent(List.of(read));
        waiting.remove(List.of(read));

        assertThat(waiting.hold(List.of(new Wait(read, WaitsFor.CUSTOMER, null, "Why.", 3))))
                .isEmpty();
        assertThat(waitsFor("INV-1")).isEqualTo(WaitsFor.PERSON);
        waiting.sent(List.of(finding.one(new DocumentKey(tenant, DocumentKind.INVOICE, "INV-1"))
                .orElseThrow()));
        assertThat(waitsFor("INV-1")).isEqualTo(WaitsFor.OUTCOME);
    }

    @Test
    void aWakeUpThatWasCutShortIsMadeUpForWhenThePersonAsksAgain() {
        for (String invoice : List.of("INV-1", "INV-2")) {
            var event = new EventId("e-" + invoice);
            var pending = new PendingDocument(tenant, invoice(invoice, "C-1"), event, Trace.of(null, event));
            waiting.hold(List.of(new Wait(
                    waiting.keep(List.of(pending)).getFirst(), WaitsFor.CUSTOMER, null, "C-1 came just now.", 1)));
        }

        assertThat(retry("INV-2").json().get("retried").asInt()).isEqualTo(1);
        assertThat(waitsFor("INV-1")).isEqualTo(WaitsFor.CUSTOMER);
        rest().put(address + "/mapping", ACCOUNTS, tenant.value());

        assertThat(waitsFor("INV-1")).isEqualTo(WaitsFor.OUTCOME);
        assertThat(revisions("INV-1", "INV-2")).containsExactly(1, 1);
    }

    private void issued(String... invoices) {
        Arrays.stream(invoices)
                .forEach(
                        id -> wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-" + id, invoice(id, "C-1"))));
    }

    private void refused(String invoice, int revision) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !revisions(invoice).isEmpty());
        outcome(rejected(DocumentKind.INVOICE, invoice, "C-1", command(invoice), revision));
        await().atMost(Duration.ofSeconds(20)).until(() -> waitsFor(invoice) == WaitsFor.PERSON);
    }

    private void outcome(IntacctOutcome outcome) {
        wire.send(
                wire.event(EventTypes.INTACCT_OUTCOME, tenant, UUID.randomUUID().toString(), outcome));
    }

    /** Returns when it was handled. */
    private void settledOutcome(IntacctOutcome outcome) {
        try (Broker broker = Broker.refusing(wire.bootstrap(), Topic.SYNC_PROGRESS)) { // a topic that nobody uses here
            var record = wire.send(KafkaPeers.record(wire.event(
                    EventTypes.INTACCT_OUTCOME, tenant, UUID.randomUUID().toString(), outcome)));
            await().atMost(Duration.ofSeconds(20)).until(() -> broker.hasPassed("outcomes", record));
        }
    }

    private Reply retry(String invoice) {
        return rest().post(address + "/invoices/" + invoice + "/retry", "", tenant.value());
    }

    private WaitsFor waitsFor(String invoice) {
        return finding.one(new DocumentKey(tenant, DocumentKind.INVOICE, invoice))
                .orElseThrow()
                .waitsFor();
    }

    private CommandId command(String invoice) {
        return CommandIds.of(tenant, DocumentKind.INVOICE, invoice);
    }

    /** Of all commands for these invoices, in ascending order. */
    private List<Integer> revisions(String... invoices) {
        return wire.events(EventTypes.CREATE_INVOICE, tenant).stream()
                .filter(command -> List.of(invoices).contains(command.data().invoiceNo()))
                .map(command -> command.data().revision())
                .sorted()
                .toList();
    }

    private long kept() {
        return jdbc.sql("SELECT count(*) FROM waiting_document WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }
}
