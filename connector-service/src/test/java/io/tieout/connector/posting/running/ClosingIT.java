package io.tieout.connector.posting.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.posting.store.OpenCauses;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.LatencyRule;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.starter.event.EventPublisher;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What is parked goes by itself after its cause was mended in the simulated company, and each try is one write. The times between two tries
 * are those of production; a test that does not wait for them makes a cause due.
 */
class ClosingIT extends ConnectorContext {

    private static final LocalDate IN_MARCH = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private OpenCauses causes;

    @Test
    void threeHundredPaymentsGoByThemselvesAfterTheirPeriodWasOpened() {
        TenantId tenant = connected("CLOSING", List.of(), LAST_OF_MARCH);
        publisher.publish(IntStream.range(0, 300)
                .<Event<?>>mapToObj(number -> event(tenant, payment("CLOSING", "CLOSING-" + number, 1)))
                .toList());
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(300));
        assertThat(outcomes(tenant)).allMatch(outcome -> outcome.state() == OutcomeState.PARKED);

        int refused = writes("CLOSING");
        tryNow(tenant);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(writes("CLOSING") - refused).isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(cause(tenant).path("tries").asInt()).isEqualTo(1));
        assertThat(cause(tenant).path("code").asString()).isEqualTo("CLOSED_PERIOD");
        assertThat(cause(tenant).path("postings").asInt()).isEqualTo(300);
        assertThat(outcomes(tenant)).as("nothing is told twice").hasSize(300);

        SIMULATOR.define(definition("CLOSING", List.of(), null));
        await().atMost(SOON).until(() -> !isUnderWay(tenant));
        tryNow(tenant);

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(600));
        assertThat(outcomes(tenant).subList(300, 600)).allMatch(outcome -> outcome.state() == OutcomeState.POSTED);
        assertThat(SIMULATOR.ledger("CLOSING").summary().duplicateDocNumbers()).isEmpty();
        assertThat(writes("CLOSING"))
                .as("one that was refused, and each of 300 once")
                .isEqualTo(300 + 1 + 300);
        assertThat(call("GET", "/tenants/closing/exceptions", "").body()).isEqualTo("[]");
        assertThat(metrics()).contains("tieout_causes_tried_total{result=\"posted\"");
    }

    @Test
    void whatIsParkedForAPermissionGoesWhenItWasGiven() {
        TenantId tenant = connected("FORBIDDEN", List.of("create:ARPYMT"), null);
        publisher.publish(List.of(event(tenant, payment("FORBIDDEN", "FORBIDDEN-1", 1))));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(outcomes(tenant).getFirst().problem().code()).isEqualTo("NO_PERMISSION");

        SIMULATOR.define(definition("FORBIDDEN", List.of(), null));
        tryNow(tenant);

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(outcomes(tenant).getLast().state()).isEqualTo(OutcomeState.POSTED);
    }

    @Test
    void anInvoiceGoesWhenTheDepartmentThatItNamesWasCreatedAndIsToldOfEachReasonOnTheWay() {
        TenantId tenant = connected("DIMENSION", List.of(), null);
        publisher.publish(List.of(event(tenant, invoice("DIMENSION", "DIMENSION-1", "NEWDEPT"))));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(outcomes(tenant).getFirst().problem().code()).isEqualTo("DEPARTMENT_NOT_VALID");

        SIMULATOR.byHand("DIMENSION").change("GLACCOUNT", "4000", Map.of("REQUIREPROJECT", "true"));
        SIMULATOR.byHand("DIMENSION").add("DEPARTMENT", Map.of("NEWDEPT", Map.of("TITLE", "New", "STATUS", "active")));
        tryNow(tenant);
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(outcomes(tenant).getLast().problem().code()).isEqualTo("PROJECT_MISSING");

        SIMULATOR.byHand("DIMENSION").change("GLACCOUNT", "4000", Map.of("REQUIREPROJECT", "false"));
        await().atMost(SOON).until(() -> !isUnderWay(tenant));
        tryNow(tenant);
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(3));
        assertThat(outcomes(tenant).getLast().state()).isEqualTo(OutcomeState.POSTED);
    }

    @Test
    void aNewerRevisionThatComesInTheMiddleOfATryIsPosted() {
        TenantId tenant = connected("MIDDLE", List.of(), LAST_OF_MARCH);
        publisher.publish(List.of(event(tenant, payment("MIDDLE", "MIDDLE-1", 1))));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        SIMULATOR.latency().set(List.of(new LatencyRule("MIDDLE", null, 2000, 0)));
        tryNow(tenant);
        await().atMost(SOON).until(() -> isUnderWay(tenant));

        publisher.publish(List.of(event(tenant, payment("MIDDLE", "MIDDLE-1", 2))));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(outcomes(tenant).getLast().revision()).isEqualTo(2);
        assertThat(outcomes(tenant).getLast().state()).isEqualTo(OutcomeState.PARKED);
    }

    @Test
    void aCheckOfTheCompanyThatFindsSomethingMendedHasItsCausesTried() {
        TenantId tenant = connected("CHECKED", List.of("create:ARPYMT", "query:DEPARTMENT"), null);
        call("POST", "/tenants/checked/readiness", "");
        publisher.publish(List.of(event(tenant, payment("CHECKED", "CHECKED-1", 1))));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        causes.find();
        SIMULATOR.define(definition("CHECKED", List.of(), null));

        call("POST", "/tenants/checked/readiness", "");

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(outcomes(tenant).getLast().state()).isEqualTo(OutcomeState.POSTED);
    }

    @Test
    void whyPostingsWaitIsShownToTheirTenantOnly() {
        connected("SHOWN", List.of(), null);

        assertThat(call("GET", "/tenants/shown/exceptions", "").body()).isEqualTo("[]");
        assertThat(call("GET", "/tenants/shown/exceptions", "", "other").statusCode())
                .isEqualTo(403);
    }

    /** As after four minutes. */
    private void tryNow(TenantId tenant) {
        causes.find();
        jdbc.sql(
                        "UPDATE open_cause SET due_at = now(), tried_at = tried_at - interval '4 minutes' WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    private boolean isUnderWay(TenantId tenant) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM posting WHERE tenant = :tenant AND told_as IS NOT NULL)")
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }

    private JsonNode cause(TenantId tenant) {
        return Json.mapper()
                .readTree(call("GET", "/tenants/" + tenant + "/exceptions", "").body())
                .path(0);
    }

    /** How many payments Intacct was asked to create. */
    private static int writes(String company) {
        return (int) SIMULATOR.requests().of(company).stream()
                .flatMap(request -> request.functions().stream())
                .filter(function -> function.name().equals("create"))
                .filter(function -> function.object().equals("ARPYMT"))
                .count();
    }

    private TenantId connected(String company, List<String> denied, LocalDate closedThrough) {
        SIMULATOR.seed(definition(company, denied, closedThrough), new SeedPlan(5, 10, 0));
        String tenant = company.toLowerCase(Locale.ROOT);
        connect(tenant, company, "u", "p");
        return new TenantId(tenant);
    }

    private static CompanyDefinition definition(String company, List<String> denied, LocalDate closedThrough) {
        return CompanyDefinition.of(company, new User("u", "p", denied, 0), new Sender("demo", "demo"))
                .withClosedThrough(closedThrough);
    }

    private static List<IntacctOutcome> outcomes(TenantId tenant) {
        return TopicReader.payloads(Topic.INTACCT_OUTCOME, tenant, IntacctOutcome.class);
    }

    private static <C extends IntacctCommand> Event<C> event(TenantId tenant, C command) {
        var id = new EventId("evt-" + command.commandId() + "-" + command.revision());
        return new Event<>(
                id,
                URI.create("/test"),
                EventTypes.command(command),
                command.commandId().value(),
                Instant.now(),
                tenant,
                Trace.of(null, id),
                command);
    }

    private static CreatePayment payment(String company, String docNumber, int revision) {
        DocumentView invoice = SIMULATOR.ledger(company).invoices().getFirst();
        Money money = Money.of("0.01", "USD");
        return new CreatePayment(
                new CommandId("cmd-" + docNumber),
                revision,
                new Origin(
                        DocumentKind.PAYMENT,
                        docNumber,
                        new CustomerId(invoice.customerId()),
                        new EventId("evt-" + docNumber)),
                null,
                invoice.customerId(),
                docNumber,
                new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099"),
                "Credit Card",
                IN_MARCH,
                IN_MARCH,
                null,
                money,
                List.of(new CreatePayment.Detail(Long.toString(invoice.recordNo()), invoice.number(), money)),
                null,
                null);
    }

    private static CreateInvoice invoice(String company, String number, String department) {
        String customer = SIMULATOR.ledger(company).invoices().getFirst().customerId();
        Money money = Money.of("12.34", "USD");
        return new CreateInvoice(
                new CommandId("cmd-" + number),
                1,
                new Origin(DocumentKind.INVOICE, number, new CustomerId(customer), new EventId("evt-" + number)),
                null,
                customer,
                number,
                IN_MARCH,
                IN_MARCH.plusDays(30),
                null,
                null,
                money,
                List.of(new CreateInvoice.Line("4000", null, money, null, null, department)));
    }
}
