package io.tieout.connector.posting.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.CreatedRecord;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.starter.event.EventPublisher;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the command on Kafka to the record in the simulator's ledger and the outcome on Kafka; the ledger is the oracle. */
class PostingIT extends ConnectorContext {

    private static final LocalDate CLOSED_THROUGH = LocalDate.of(2025, 12, 31);
    private static final Duration SOON = Duration.ofSeconds(40);

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private PostingLoop loop;

    @Test
    void theLoopPostsAfterItWasStoppedAndStartedAgain() {
        TenantId tenant = connected("restarted");
        loop.stop();
        publisher.publish(List.of(command(tenant, "RESTARTED-1", "INV-10001", "C-1001")));

        loop.start();

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(records("restarted", "RESTARTED-1")).isEqualTo(1);
    }

    @Test
    void aCommandBecomesOneRecordAndOneOutcomeUnderTheTraceOfItsEvent() {
        TenantId tenant = connected("post-1");
        Event<CreatePayment> command = command(tenant, "POST1-A", "INV-10001", "C-1001");

        publisher.publish(List.of(command, command));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(outcomes(tenant).getFirst().state()).isEqualTo(OutcomeState.POSTED);
        assertThat(outcomes(tenant).getFirst().created())
                .isEqualTo(new CreatedRecord("POST1-A", null, LocalDate.of(2026, 6, 1)));
        assertThat(records("post-1", "POST1-A")).isEqualTo(1);
        assertThat(outcomeEvents(tenant).getFirst().trace().traceId())
                .isEqualTo(command.trace().traceId());
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("commit-then-drop", new Fault.CommitThenDrop()),
                Arguments.of("reset-after", new Fault.Reset(true)),
                Arguments.of("status-500", new Fault.HttpStatus(500, true)),
                Arguments.of("status-524", new Fault.HttpStatus(524, true)),
                Arguments.of("html", new Fault.Html(true)),
                Arguments.of("truncated", new Fault.TruncatedXml()),
                Arguments.of("hang", new Fault.Hang(6000, true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void anAnswerThatIsLostAfterTheCommitLeadsToOneRecordAndPosted(String name, Fault fault) {
        TenantId tenant = connected("lost-" + name);
        SIMULATOR
                .faults()
                .add(FaultRule.times(1, FaultMatch.company("LOST-" + name).object("ARPYMT"), fault));

        publisher.publish(List.of(
                command(tenant, name + "-1", "INV-10001", "C-1001"),
                command(tenant, name + "-2", "INV-10002", "C-1002")));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outcomes(tenant))
                        .hasSize(2)
                        .allMatch(outcome -> outcome.state() == OutcomeState.POSTED));
        assertThat(records("lost-" + name, name + "-1")).isEqualTo(1);
        assertThat(records("lost-" + name, name + "-2")).isEqualTo(1);
    }

    @Test
    void aRequestThatWasLostBeforeItWasDoneIsSentAgainWhenTheWindowHasPassed() {
        TenantId tenant = connected("window");
        SIMULATOR
                .faults()
                .add(FaultRule.times(1, FaultMatch.company("WINDOW").object("ARPYMT"), new Fault.DropBeforeCommit()));

        publisher.publish(List.of(command(tenant, "WINDOW-1", "INV-10001", "C-1001")));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(records("window", "WINDOW-1")).isEqualTo(1);
    }

    @Test
    void aClosedPeriodIsSaidInPlainWordsAndTheRestOfTheBatchIsPosted() {
        TenantId tenant = connected("closed");
        CreatePayment inClosedPeriod = payment("CLOSED-1", "INV-10001", "C-1001", "closed", LocalDate.of(2019, 3, 1));

        publisher.publish(List.of(event(tenant, inClosedPeriod), command(tenant, "CLOSED-2", "INV-10002", "C-1002")));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(outcomes(tenant))
                .filteredOn(outcome -> outcome.origin().documentId().equals("CLOSED-1"))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.state()).isIn(OutcomeState.PARKED, OutcomeState.REJECTED);
                    assertThat(outcome.problem().cause()).contains("CLOSED-1").containsIgnoringCase("period");
                    assertThat(outcome.problem().remedy()).isNotBlank();
                });
        assertThat(records("closed", "CLOSED-2")).isEqualTo(1);
    }

    @Test
    void aPasswordThatWasChangedInIntacctIsTriedOnceAndTheTenantWaitsWithTheReason() {
        TenantId locked = connected("locked");
        TenantId neighbour = connected("neighbour");
        changePassword("LOCKED", "new");
        int before = SIMULATOR.requests().of("LOCKED").size();

        publisher.publish(IntStream.range(0, 5)
                .mapToObj(number -> command(locked, "LOCKED-" + number, "INV-10001", "C-1001"))
                .toList());
        publisher.publish(List.of(command(neighbour, "NEIGHBOUR-1", "INV-10001", "C-1001")));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(neighbour)).hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(call("GET", "/tenants/locked/postings?code=SIGN_IN_REFUSED", "")
                                .body())
                        .contains("cmd-LOCKED-0", "cmd-LOCKED-4", "connection settings"));
        assertThat(call("GET", "/tenants/locked/connection", "").body()).contains("\"PAUSED\"", "SIGN_IN_REFUSED");
        assertThat(call("GET", "/lanes", "").body()).contains("SIGN_IN_REFUSED").doesNotContain("\"pausedUntil\":\"+");
        assertThat(SIMULATOR.requests().of("LOCKED").size() - before)
                .isEqualTo(2); // in the ended session, and the sign-in
        assertThat(outcomes(locked)).isEmpty();

        connect("locked", "LOCKED", "u", "new");

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(locked)).hasSize(5));
        assertThat(outcomes(locked)).allMatch(outcome -> outcome.state() == OutcomeState.POSTED);
    }

    /** In Intacct, and the session that is open ends. */
    private static void changePassword(String company, String password) {
        SIMULATOR.define(CompanyDefinition.of(company, new User("u", password), new Sender("demo", "demo"))
                .withClosedThrough(CLOSED_THROUGH));
        SIMULATOR
                .faults()
                .add(FaultRule.times(1, FaultMatch.company(company).object("ARPYMT"), new Fault.ExpireSession()));
    }

    @Test
    void aResultWithoutAStatusIsAskedAboutOnceAndPostedUnderTheNumberThatTheLedgerHas() {
        TenantId tenant = connected("nostatus");
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company("NOSTATUS").object("ARPYMT"),
                        new Fault.Verbatim(
                                200,
                                "text/xml",
                                "<response><control><status>success</status></control><operation><authentication><status>success"
                                        + "</status></authentication><result><controlid>cmd-NOSTATUS-1</controlid></result>"
                                        + "</operation></response>",
                                true)));

        publisher.publish(List.of(command(tenant, "NOSTATUS-1", "INV-10001", "C-1001")));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(outcomes(tenant).getFirst().state()).isEqualTo(OutcomeState.POSTED);
        assertThat(outcomes(tenant).getFirst().recordNo())
                .isEqualTo(Long.toString(SIMULATOR
                        .ledger("NOSTATUS")
                        .paymentsByDocNumber("NOSTATUS-1")
                        .getFirst()
                        .recordNo()));
        assertThat(call("GET", "/tenants/nostatus/postings/cmd-NOSTATUS-1", "").body())
                .contains("neither success nor failure");
    }

    @Test
    void intacctsOwnWordsAreKeptAndShownAndARetryPosts() {
        TenantId tenant = connected("words");
        var refusal = new Fault.FunctionError(List.of(
                GatewayError.of(
                        "BL01001973", "Payment cannot be processed because one or more invoices are already paid"),
                GatewayError.of(
                        "BL01001973",
                        "Currently, we can't create the transaction",
                        "Check the transaction for errors or inconsistencies, then try again.")));
        SIMULATOR.faults().add(FaultRule.times(2, FaultMatch.company("WORDS").object("ARPYMT"), refusal));

        publisher.publish(List.of(command(tenant, "WORDS-1", "INV-10001", "C-1001")));

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        assertThat(outcomes(tenant).getFirst().state()).isEqualTo(OutcomeState.PARKED);
        assertThat(outcomes(tenant).getFirst().problem().code()).isEqualTo("MORE_THAN_DUE");
        assertThat(call("GET", "/tenants/words/postings/cmd-WORDS-1", "").body())
                .contains("\"answers\":[{\"purpose\":\"SEND\"")
                .contains("\"level\":\"FUNCTION\"", "\"httpStatus\":200", "\"times\":1")
                .contains("one or more invoices are already paid", "Check the transaction for errors");

        call("POST", "/tenants/words/postings/cmd-WORDS-1/retry", "");

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(call("GET", "/tenants/words/postings/cmd-WORDS-1", "").body())
                .contains("\"times\":2");

        call("POST", "/tenants/words/postings/retry", "{\"code\":\"MORE_THAN_DUE\"}");

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(3));
        assertThat(outcomes(tenant).getLast().state()).isEqualTo(OutcomeState.POSTED);
        assertThat(records("words", "WORDS-1")).isEqualTo(1);
        assertThat(call("GET", "/tenants/words/postings/cmd-WORDS-1", "", "other")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void atMostTwentyAnswersAreKeptOfEachPosting() {
        TenantId tenant = connected("many");
        for (int time = 0; time < 25; time++) {
            SIMULATOR
                    .faults()
                    .add(FaultRule.times(
                            1,
                            FaultMatch.company("MANY").object("ARPYMT"),
                            new Fault.FunctionError(List.of(GatewayError.of("BL99999999", "Reason " + time)))));
        }

        publisher.publish(List.of(command(tenant, "MANY-1", "INV-10001", "C-1001")));
        for (int time = 1; time < 25; time++) {
            int decided = time;
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(decided));
            call("POST", "/tenants/many/postings/cmd-MANY-1/retry", "");
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(25));
        assertThat(jdbc.sql("SELECT count(*) FROM posting_answer WHERE command_id = 'cmd-MANY-1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void noMoreRequestsAtOnceThanTheCompanyAllows() {
        TenantId tenant = connected("permits");
        SIMULATOR.latency().set(List.of(new io.tieout.simulator.fault.LatencyRule("PERMITS", null, 50, 0)));

        publisher.publish(IntStream.range(0, 120)
                .mapToObj(number -> command(tenant, "PERMITS-" + number, "INV-10001", "C-1001", "0.01"))
                .toList());

        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(120));
        assertThat(SIMULATOR.stats("PERMITS").mostConcurrent()).isLessThanOrEqualTo(2);
        assertThat(SIMULATOR.ledger("PERMITS").summary().duplicateDocNumbers()).isEmpty();
    }

    @Test
    void postingsAreSeenSearchedRetriedAndDismissedOverRest() {
        TenantId tenant = connected("rest");
        publisher.publish(List.of(command(tenant, "REST-1", "NO-SUCH-INVOICE", "C-1001")));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(1));
        String id = "cmd-REST-1";

        assertThat(call("GET", "/tenants/rest/postings/" + id, "").body()).contains("\"naturalKey\":\"REST-1\"");
        assertThat(call("GET", "/tenants/rest/postings/" + id, "", "other").statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/tenants/rest/postings/no-such", "").statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/tenants/rest/postings/" + id + "/retry", "").statusCode())
                .isEqualTo(202);
        await().atMost(SOON).untilAsserted(() -> assertThat(outcomes(tenant)).hasSize(2));
        assertThat(call("POST", "/tenants/rest/postings/" + id + "/dismiss", "{}")
                        .body())
                .contains("reason");
        assertThat(call("POST", "/tenants/rest/postings/" + id + "/dismiss", "{\"reason\":\"a test\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("GET", "/tenants/rest/postings/summary", "").body()).contains("\"DISMISSED\":1");
        assertThat(call("POST", "/tenants/rest/postings/" + id + "/retry", "").statusCode())
                .isEqualTo(409);
    }

    /** A company of its own, connected as a tenant of the same name in lower case. */
    private TenantId connected(String name) {
        String company = name.toUpperCase(java.util.Locale.ROOT);
        SIMULATOR.seed(
                CompanyDefinition.of(company, new User("u", "p"), new Sender("demo", "demo"))
                        .withClosedThrough(CLOSED_THROUGH),
                new SeedPlan(5, 10, 0));
        connect(name, company, "u", "p");
        return new TenantId(name);
    }

    private static List<Event<IntacctOutcome>> outcomeEvents(TenantId tenant) {
        try (var reader = new TopicReader(Topic.INTACCT_OUTCOME)) {
            return reader.events(EventTypes.INTACCT_OUTCOME, tenant);
        }
    }

    private static List<IntacctOutcome> outcomes(TenantId tenant) {
        return TopicReader.payloads(Topic.INTACCT_OUTCOME, tenant, IntacctOutcome.class);
    }

    private static int records(String tenant, String docNumber) {
        return SIMULATOR
                .ledger(tenant.toUpperCase(java.util.Locale.ROOT))
                .paymentsByDocNumber(docNumber)
                .size();
    }

    private Event<CreatePayment> command(TenantId tenant, String docNumber, String invoice, String customer) {
        return command(tenant, docNumber, invoice, customer, "1.00");
    }

    private Event<CreatePayment> command(
            TenantId tenant, String docNumber, String invoice, String customer, String amount) {
        return event(tenant, payment(docNumber, invoice, customer, tenant.value(), LocalDate.of(2026, 6, 1), amount));
    }

    private static Event<CreatePayment> event(TenantId tenant, CreatePayment payment) {
        var id = new EventId("evt-" + payment.docNumber());
        return new Event<>(
                id,
                URI.create("/test"),
                EventTypes.CREATE_PAYMENT,
                payment.docNumber(),
                Instant.now(),
                tenant,
                Trace.of(null, id),
                payment);
    }

    private CreatePayment payment(String docNumber, String invoice, String customer, String tenant, LocalDate date) {
        return payment(docNumber, invoice, customer, tenant, date, "1.00");
    }

    private CreatePayment payment(
            String docNumber, String invoice, String customer, String tenant, LocalDate date, String amount) {
        var ledger = SIMULATOR.ledger(tenant.toUpperCase(java.util.Locale.ROOT));
        var found = ledger.invoices().stream()
                .filter(one -> one.number().equals(invoice))
                .findFirst();
        String recordNo = found.map(one -> String.valueOf(one.recordNo())).orElse("999999");
        String owner = found.map(one -> one.customerId()).orElse(customer);
        Money money = Money.of(amount, "USD");
        return new CreatePayment(
                new CommandId("cmd-" + docNumber),
                1,
                new Origin(DocumentKind.PAYMENT, docNumber, new CustomerId(owner), new EventId("evt-" + docNumber)),
                null,
                owner,
                docNumber,
                new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099"),
                "Credit Card",
                date,
                date,
                null,
                money,
                List.of(new CreatePayment.Detail(recordNo, invoice, money)),
                null,
                null);
    }
}
