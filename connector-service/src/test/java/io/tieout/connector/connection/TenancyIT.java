package io.tieout.connector.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Entity;
import io.tieout.simulator.company.Limits;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.fault.LatencyRule;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.starter.event.EventPublisher;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Several tenants name one company, with good and with bad intentions, while the first one posts. */
class TenancyIT extends ConnectorContext {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int PAYMENTS = 30;

    @Autowired
    private EventPublisher publisher;

    /** As many requests at once as any of these connections may make, so that who is told "busy" is told so for a reason. */
    private static final int MOST_PERMITS = 3;

    private enum Order {
        ATTACKER_FIRST,
        WHILE_THE_VICTIM_POSTS,
        BEFORE_AND_AFTER_AND_UNDER_OTHER_NAMES
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void whoDoesNotSignInHurtsNobodyInTheCompanyThatItNames(Order order) {
        String company = "VICTIM-" + order.ordinal();
        TenantId victim = company(company);
        TenantId attacker = new TenantId("attacker-" + order.ordinal());
        if (order != Order.WHILE_THE_VICTIM_POSTS) {
            attack(attacker, company);
        }
        assertThat(save(victim, company, "p", 3)).contains("\"state\":\"RUNNING\"");
        SIMULATOR.latency().set(List.of(new LatencyRule(company, null, 20, 0)));

        publisher.publish(payments(victim, company, 0, PAYMENTS / 2));
        if (order != Order.ATTACKER_FIRST) {
            attack(attacker, company);
        }
        if (order == Order.BEFORE_AND_AFTER_AND_UNDER_OTHER_NAMES) {
            attack(attacker, company.toLowerCase(Locale.ROOT));
            attack(attacker, " " + company + " ");
            attack(attacker, "console|" + company);
        }
        publisher.publish(payments(attacker, company, 100, 105));
        publisher.publish(payments(victim, company, PAYMENTS / 2, PAYMENTS));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(victim)).hasSize(PAYMENTS));
        assertThat(outcomes(victim)).allMatch(outcome -> outcome.state() == OutcomeState.POSTED);
        assertThat(lane(company))
                .contains("\"permits\":3")
                .contains("\"openPermits\":3")
                .doesNotContain("pausedFor");
        assertThat(outcomes(attacker)).isEmpty();
        assertThat(call("GET", "/tenants/" + attacker + "/postings?code=SIGN_IN_REFUSED", "")
                        .body())
                .contains("cmd-" + attacker + "-100", "\"READY\"");
        assertThat(SIMULATOR.ledger(company).paymentsByDocNumber("doc-" + attacker + "-100"))
                .isEmpty();
        call("DELETE", "/tenants/" + attacker + "/connection", "");
        assertThat(lane(company)).contains("\"permits\":3");
    }

    private void attack(TenantId attacker, String company) {
        String path = "/tenants/" + attacker + "/connection";
        assertThat(save(attacker, company, "wrong", 1)).contains("\"state\":\"UNPROVEN\"");
        assertThat(call("POST", path + "/test", "").body()).contains("\"ok\":false");
        assertThat(call("GET", "/tenants/" + attacker + "/choices/accounts", "").statusCode())
                .isEqualTo(503);
        publisher.publish(List.of(event(
                attacker,
                EventTypes.RUN_SYNC,
                new RunSync(new RunId("run-" + Instant.now()), List.of(SyncObject.CUSTOMERS), true))));
    }

    @Test
    void aSyncOfAnUnprovenConnectionSaysWhyItCannotRead() {
        TenantId tenant = company("UNREADABLE");
        save(tenant, "UNREADABLE", "wrong", 2);
        int before = SIMULATOR.requests().of("UNREADABLE").size();

        publisher.publish(List.of(event(
                tenant, EventTypes.RUN_SYNC, new RunSync(new RunId("run-u"), List.of(SyncObject.CUSTOMERS), true))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TopicReader.payloads(Topic.SYNC_PROGRESS, tenant, SyncProgressed.class))
                        .anySatisfy(progress -> {
                            assertThat(progress.stage()).isEqualTo(SyncProgressed.Stage.FAILED);
                            assertThat(progress.problem().code()).isEqualTo("SIGN_IN_REFUSED");
                        }));
        assertThat(SIMULATOR.requests().of("UNREADABLE")).hasSize(before);
    }

    @Test
    void theSecondTenantOfACompanyIsLetInByTheFirstAndBothGoOn() {
        TenantId first = company("SHARED");
        var second = new TenantId("shared-second");
        save(first, "SHARED", "p", 2);

        assertThat(save(second, "shared ", "p", 2)).contains("AWAITING_CONSENT", "CONSENT_NEEDED");
        assertThat(call("POST", "/tenants/" + second + "/connection/test", "").body())
                .contains("{\"name\":\"sign in\",\"ok\":true}", "CONSENT_NEEDED");
        publisher.publish(payments(second, "SHARED", 0, 2));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(call("GET", "/tenants/" + second + "/postings?code=CONSENT_NEEDED", "")
                                .body())
                        .contains("cmd-shared-second-0", "cmd-shared-second-1"));

        String consent = "/tenants/" + first + "/connection/consents";
        assertThat(call("PUT", consent + "/" + second, "", second.value()).statusCode())
                .isEqualTo(403);
        assertThat(call("PUT", "/lanes/SHARED/consents/" + second, "", first.value())
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("PUT", "/tenants/" + second + "/connection/consents/third", "", second.value())
                        .statusCode())
                .isEqualTo(409);
        assertThat(call("GET", consent, "", first.value()).body()).contains("shared-second");
        assertThat(outcomes(second)).isEmpty();

        assertThat(call("PUT", consent + "/" + second, "", first.value()).statusCode())
                .isEqualTo(204);
        publisher.publish(payments(first, "SHARED", 0, 2));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(second)).hasSize(2));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(first)).hasSize(2));
        assertThat(call("GET", consent, "", first.value()).body()).contains("\"givenBy\":\"anna\"", "givenAt");
        assertThat(call("DELETE", consent + "/" + second, "", first.value()).statusCode())
                .isEqualTo(204);
        assertThat(call("GET", "/tenants/" + second + "/connection", "").body()).contains("AWAITING_CONSENT");
        assertThat(call("DELETE", consent + "/" + second, "", first.value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoWaitsForATenantThatLeavesIsLetIn() {
        TenantId first = company("LEFT");
        var second = new TenantId("left-second");
        save(first, "LEFT", "p", 2);
        save(second, "LEFT", "p", 2);

        call("DELETE", "/tenants/" + first + "/connection", "");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(call("GET", "/tenants/" + second + "/connection", "")
                                .body())
                        .contains("\"state\":\"RUNNING\""));
    }

    @Test
    void aConnectionThatCouldNotBeTriedIsProvenByItselfLater() {
        TenantId tenant = company("AWAY");
        SIMULATOR.faults().add(FaultRule.times(1, FaultMatch.company("AWAY"), new Fault.HttpStatus(503, false)));

        assertThat(save(tenant, "AWAY", "p", 2))
                .contains("\"state\":\"UNPROVEN\"")
                .doesNotContain("REFUSED");
        publisher.publish(payments(tenant, "AWAY", 0, 1));
        jdbc.sql("UPDATE lane_member SET try_at = now() WHERE tenant = 'away'").update(); // half a minute passes

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(call("GET", "/tenants/away/connection", "").body()).contains("\"state\":\"RUNNING\"");
    }

    @Test
    void oneTenantsChangedPasswordStopsOnlyThatTenantOfTheCompany() {
        TenantId first = company("PARTED");
        var second = new TenantId("parted-second");
        save(first, "PARTED", "p", 2);
        SIMULATOR.define(CompanyDefinition.of("PARTED", new User("u", "p"), new Sender("demo", "demo"))
                .withUsers(List.of(new User("u", "p"), new User("v", "q"))));
        call("PUT", "/tenants/parted-second/connection", settings("PARTED", "v", "q", "demo"));
        call("PUT", "/lanes/parted/consents/parted-second", "");
        SIMULATOR.define(CompanyDefinition.of("PARTED", new User("u", "p"), new Sender("demo", "demo"))
                .withUsers(List.of(new User("u", "p"), new User("v", "changed"))));
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1, FaultMatch.company("PARTED").bodyContains("doc-parted-second"), new Fault.ExpireSession()));

        publisher.publish(payments(second, "PARTED", 0, 3));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(call("GET", "/tenants/parted-second/connection", "")
                                .body())
                        .contains("\"state\":\"PAUSED\"", "SIGN_IN_REFUSED"));
        publisher.publish(payments(first, "PARTED", 0, 3));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(first)).hasSize(3));
        assertThat(outcomes(second)).isEmpty();
        assertThat(lane("PARTED")).contains("\"permits\":2", "\"PAUSED\"").doesNotContain("pausedFor");
        assertThat(call("POST", "/tenants/parted-second/connection/test", "").body())
                .contains("\"ok\":false");

        SIMULATOR.define(CompanyDefinition.of("PARTED", new User("u", "p"), new Sender("demo", "demo"))
                .withUsers(List.of(new User("u", "p"), new User("v", "q"))));
        assertThat(call("POST", "/tenants/parted-second/connection/test", "").body())
                .contains("\"ok\":true");
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(second)).hasSize(3));
    }

    @Test
    void anEntityThatDoesNotExistParksItsDocumentAndNotTheConnection() {
        TenantId tenant = new TenantId("entities");
        SIMULATOR.seed(
                CompanyDefinition.of("ENTITIES", new User("u", "p"), new Sender("demo", "demo"))
                        .withEntities(List.of(new Entity("100", "East", null, null))),
                new SeedPlan(5, 10, 0));
        save(tenant, "ENTITIES", "p", 2);

        publisher.publish(List.of(payment(tenant, "ENTITIES", 1, "999"), payment(tenant, "ENTITIES", 2, null)));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(outcomes(tenant))
                .filteredOn(outcome -> outcome.state() == OutcomeState.PARKED)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.problem().code()).isEqualTo("ENTITY_REFUSED"));
        assertThat(call("GET", "/tenants/entities/connection", "").body()).contains("\"state\":\"RUNNING\"");
    }

    private TenantId company(String company) {
        SIMULATOR.seed(
                CompanyDefinition.of(company, new User("u", "p"), new Sender("demo", "demo"))
                        .withLimits(Limits.DEFAULT.withConcurrency(MOST_PERMITS, Limits.WhenBusy.REJECT)),
                new SeedPlan(5, 10, 0));
        return new TenantId(company.toLowerCase(Locale.ROOT));
    }

    private String save(TenantId tenant, String company, String password, int permits) {
        var saved = call(
                "PUT",
                "/tenants/" + tenant + "/connection",
                settings(company, "u", password, "demo").strip().replace("}", ",\"permits\":" + permits + "}"));
        assertThat(saved.statusCode()).isEqualTo(200);
        return saved.body();
    }

    /** What {@code GET /lanes} says of one company. */
    private String lane(String company) {
        String all = call("GET", "/lanes", "").body();
        int begin = all.indexOf("{\"company\":\"" + company + "\"");
        int end = all.indexOf("{\"company\":", begin + 1);
        return all.substring(begin, end < 0 ? all.length() : end);
    }

    private static List<IntacctOutcome> outcomes(TenantId tenant) {
        return TopicReader.payloads(Topic.INTACCT_OUTCOME, tenant, IntacctOutcome.class);
    }

    private List<Event<?>> payments(TenantId tenant, String company, int from, int to) {
        return IntStream.range(from, to)
                .<Event<?>>mapToObj(number -> payment(tenant, company, number, null))
                .toList();
    }

    private Event<?> payment(TenantId tenant, String company, int number, String entity) {
        var invoice = SIMULATOR.ledger(company).invoices().getFirst();
        String doc = "doc-" + tenant + "-" + number;
        Money money = Money.of("0.01", "USD");
        return event(
                tenant,
                EventTypes.CREATE_PAYMENT,
                new CreatePayment(
                        new CommandId("cmd-" + tenant + "-" + number),
                        1,
                        new Origin(
                                DocumentKind.PAYMENT,
                                doc,
                                new CustomerId(invoice.customerId()),
                                new EventId("e-" + doc)),
                        entity,
                        invoice.customerId(),
                        doc,
                        new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099"),
                        "Credit Card",
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 6, 1),
                        null,
                        money,
                        List.of(new CreatePayment.Detail(String.valueOf(invoice.recordNo()), invoice.number(), money)),
                        null,
                        null));
    }

    private static <T extends Payload> Event<T> event(TenantId tenant, EventType<T> type, T data) {
        var id = new EventId("evt-" + tenant + "-" + Integer.toHexString(data.hashCode()));
        return new Event<>(id, URI.create("/test"), type, "subject", Instant.now(), tenant, Trace.of(null, id), data);
    }
}
