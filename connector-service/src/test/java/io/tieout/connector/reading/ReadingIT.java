package io.tieout.connector.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.KafkaReader;
import io.tieout.connector.posting.Batch;
import io.tieout.connector.posting.Ledger;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages hold seven records here, and all seeded records share one second. */
class ReadingIT extends ConnectorContext {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private EventFactory events;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SyncLoop loop;

    @Autowired
    private SyncRuns runs;

    @Autowired
    private Clock clock;

    @Test
    void everythingIsReadOnceAndThenOnlyWhatChanged() {
        TenantId tenant = company("READ-ALL", 20, 40, 10);

        SyncProgressed first = sync(tenant, true);

        assertThat(first.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(first.counts())
                .containsExactly(new Count(SyncObject.CUSTOMERS, 20, 20, 0), new Count(SyncObject.INVOICES, 50, 50, 0));
        assertThat(numbers(tenant)).hasSize(50).doesNotHaveDuplicates();
        Map<String, Money> due =
                invoices(tenant).stream().collect(Collectors.toMap(InvoiceRead::invoiceNo, InvoiceRead::due));
        SIMULATOR
                .ledger("READ-ALL")
                .invoices()
                .forEach(invoice -> assertThat(due.get(invoice.number()))
                        .isEqualTo(Money.of(invoice.open().toPlainString(), invoice.currency())));

        SyncProgressed second = sync(tenant, false);

        assertThat(second.counts())
                .allSatisfy(count -> assertThat(count.published()).isZero());
        assertThat(numbers(tenant)).hasSize(50);

        DocumentView paid = pay(tenant, "READ-ALL");
        SyncProgressed third = sync(tenant, false);

        assertThat(third.counts())
                .filteredOn(count -> count.object() == SyncObject.INVOICES)
                .singleElement()
                .satisfies(count -> assertThat(count.published()).isOne());
        assertThat(invoices(tenant).stream()
                        .filter(invoice -> invoice.invoiceNo().equals(paid.number()))
                        .toList()
                        .getLast()
                        .paid())
                .isEqualTo(Money.of(paid.paid().add(java.math.BigDecimal.ONE).toPlainString(), "USD"));
    }

    @Test
    void aDeletedInvoiceIsPublishedAsDeletedOnce() {
        TenantId tenant = company("READ-DELETED", 3, 5, 0);
        sync(tenant, true);
        DocumentView old = SIMULATOR.ledger("READ-DELETED").invoices().getFirst();
        deleteInvoice("READ-DELETED", old.recordNo());

        sync(tenant, false);
        sync(tenant, false);

        assertThat(invoices(tenant))
                .filteredOn(invoice -> invoice.recordNo().equals(Long.toString(old.recordNo())))
                .extracting(InvoiceRead::deleted)
                .containsExactly(false, true);
        assertThat(invoices(tenant)).hasSize(5 + 1);
    }

    @Test
    void anInvoiceThatOrderEntryRecreatedIsReadUnderItsNewNumber() {
        TenantId tenant = company("READ-RECREATED", 3, 5, 0);
        sync(tenant, true);
        DocumentView old = SIMULATOR.ledger("READ-RECREATED").invoices().getFirst();
        String recreated = Long.toString(SIMULATOR.recreateInvoice("READ-RECREATED", old.recordNo()));

        sync(tenant, false);

        assertThat(invoices(tenant))
                .filteredOn(invoice -> invoice.invoiceNo().equals(old.number()) && !invoice.deleted())
                .extracting(InvoiceRead::recordNo)
                .containsExactly(Long.toString(old.recordNo()), recreated);
    }

    @Test
    void recordsWithoutTimeOfModificationAreReadToo() {
        TenantId tenant = company("READ-UNDATED", 9, 9, 0);
        SIMULATOR
                .ledger("READ-UNDATED")
                .invoices()
                .forEach(invoice -> SIMULATOR.clearWhenModified("READ-UNDATED", "ARINVOICE", invoice.recordNo()));
        SIMULATOR.clearWhenModified(
                "READ-UNDATED",
                "CUSTOMER",
                SIMULATOR.ledger("READ-UNDATED").customers().getFirst().recordNo());

        SyncProgressed run = sync(tenant, true);

        assertThat(run.counts())
                .containsExactly(new Count(SyncObject.CUSTOMERS, 9, 9, 0), new Count(SyncObject.INVOICES, 9, 9, 0));
    }

    @Test
    void aRunThatIsInterruptedGoesOnWhereItStood() {
        TenantId tenant = company("READ-CUT", 30, 0, 0);
        String cut = SIMULATOR
                .faults()
                .add(FaultRule.times(
                        3,
                        FaultMatch.company("READ-CUT").object("CUSTOMER").bodyContains("greaterthan>"),
                        new Fault.HttpStatus(502, false)));

        SyncProgressed run = sync(tenant, true);

        assertThat(SIMULATOR.faults().happened(cut)).isEqualTo(3);
        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).contains(new Count(SyncObject.CUSTOMERS, 30, 30, 0));
        assertThat(KafkaReader.payloads(Topic.INTACCT_RECORD, tenant, CustomerRead.class))
                .extracting(CustomerRead::recordNo)
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void theRunOfADeadWorkerIsTakenOver() {
        TenantId tenant = company("READ-DEAD", 10, 0, 0);
        loop.stop();
        var command = new RunSync(new RunId(UUID.randomUUID().toString()), List.of(SyncObject.CUSTOMERS), true);
        runs.add(tenant, command, Trace.derivedFrom("t"), clock.instant());
        SyncRun dead = runs.claim(clock.instant(), Duration.ofSeconds(1)).orElseThrow();
        assertThat(dead.id()).isEqualTo(command.runId());

        loop.start();

        assertThat(end(tenant, command.runId()).stage()).isEqualTo(Stage.COMPLETED);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> runs.moveOn(dead))
                .isInstanceOf(LeaseLost.class);
    }

    @Test
    void theSameCommandTwiceIsOneRun() {
        TenantId tenant = company("READ-TWICE", 2, 0, 0);
        RunId run = new RunId(UUID.randomUUID().toString());
        Event<RunSync> command = command(tenant, run, true);

        publisher.publish(List.of(command, command));
        end(tenant, run);

        assertThat(KafkaReader.payloads(Topic.SYNC_PROGRESS, tenant, SyncProgressed.class))
                .filteredOn(progress -> progress.stage() == Stage.COMPLETED)
                .hasSize(1);
    }

    @Test
    void aRecordThatCannotBeTranslatedIsListedWithItsReason() {
        TenantId tenant = company("READ-ODD", 1, 0, 0);
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company("READ-ODD").object("ARINVOICE"),
                        new Fault.Verbatim(200, "text/xml", ODD_PAGE, false)));

        SyncProgressed run = sync(tenant, true);

        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 2, 1, 1));
        assertThat(call("GET", "/tenants/" + tenant + "/unread-records", "").body())
                .contains("\"recordNo\":\"2\"")
                .contains("TRX_TOTALDUE is \\\"12.345\\\" USD");
    }

    @Test
    void withoutPermissionForDeletionsTheRestIsReadAndTheRunSaysSo() {
        TenantId tenant = company("READ-NARROW", 1, 3, 0, "query:AUDITHISTORY");

        SyncProgressed run = sync(tenant, true);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 3, 3, 0));
        assertThat(run.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.remedy()).isNotBlank());
    }

    @Test
    void aRunThatMayNotReadFailsInPlainWords() {
        TenantId tenant = company("READ-DENIED", 1, 1, 0, "query:CUSTOMER");

        SyncProgressed run = sync(tenant, true);

        assertThat(run.stage()).isEqualTo(Stage.FAILED);
        assertThat(run.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("NO_PERMISSION");
            assertThat(problem.cause()).contains("customers");
        });
    }

    @Test
    void aTenantThatIsNotConnectedIsTold() {
        SyncProgressed run = sync(new TenantId("read-nobody"), true);

        assertThat(run.stage()).isEqualTo(Stage.FAILED);
        assertThat(run.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("NOT_CONNECTED"));
    }

    private static final String ODD_PAGE = """
            <response><control><status>success</status></control><operation>
            <authentication><status>success</status><userid>u</userid><companyid>READ-ODD</companyid></authentication>
            <result><status>success</status><function>query</function><controlid>page</controlid>
            <data listtype="ARINVOICE" totalcount="2" offset="0" count="2" numremaining="0">
            <ARINVOICE><RECORDNO>1</RECORDNO><RECORDID>A</RECORDID><CUSTOMERID>C-1</CUSTOMERID><STATE>Posted</STATE>
            <CURRENCY>USD</CURRENCY><TRX_TOTALENTERED>12.5000</TRX_TOTALENTERED><TRX_TOTALPAID>0</TRX_TOTALPAID>
            <TRX_TOTALDUE>12.5</TRX_TOTALDUE><WHENCREATED>01/31/2026</WHENCREATED></ARINVOICE>
            <ARINVOICE><RECORDNO>2</RECORDNO><RECORDID>B</RECORDID><CUSTOMERID>C-1</CUSTOMERID><STATE>Posted</STATE>
            <CURRENCY>USD</CURRENCY><TRX_TOTALENTERED>12.345</TRX_TOTALENTERED><TRX_TOTALPAID>0</TRX_TOTALPAID>
            <TRX_TOTALDUE>12.345</TRX_TOTALDUE><WHENCREATED>01/31/2026</WHENCREATED></ARINVOICE>
            </data></result></operation></response>""".replace("<TRX_TOTALENTERED>12.345", "<TRX_TOTALENTERED>12.34");

    private TenantId company(String id, int customers, int open, int paid, String... denied) {
        SIMULATOR.seed(
                CompanyDefinition.of(id, new User("u", "p", List.of(denied), 0), new Sender("demo", "demo")),
                new SeedPlan(customers, open, paid));
        String tenant = id.toLowerCase(Locale.ROOT);
        connect(tenant, id, "u", "p");
        return new TenantId(tenant);
    }

    private DocumentView pay(TenantId tenant, String company) {
        DocumentView invoice = SIMULATOR.ledger(company).invoices().stream()
                .filter(candidate -> candidate.open().intValue() > 5)
                .findFirst()
                .orElseThrow();
        LocalDate today = LocalDate.of(2026, 11, 20);
        ledger.post(new Batch(
                UUID.randomUUID().toString(),
                tenant,
                null,
                List.of(new CreatePayment(
                        new CommandId(UUID.randomUUID().toString()),
                        1,
                        new Origin(DocumentKind.PAYMENT, "T", new CustomerId("c"), new EventId("e")),
                        null,
                        invoice.customerId(),
                        "P-1",
                        new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099"),
                        "Cash",
                        today,
                        today,
                        null,
                        Money.of("1", "USD"),
                        List.of(new CreatePayment.Detail(
                                Long.toString(invoice.recordNo()), invoice.number(), Money.of("1", "USD"))),
                        null,
                        null))));
        return invoice;
    }

    /** As a person does in Intacct's own pages. */
    private static void deleteInvoice(String company, long recordNo) {
        String body = """
                <request><control><senderid>demo</senderid><password>demo</password><controlid>x</controlid>
                <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication><login>
                <userid>u</userid><companyid>%s</companyid><password>p</password></login></authentication><content>
                <function controlid="d"><delete><object>ARINVOICE</object><keys>%d</keys></delete></function>
                </content></operation></request>""".formatted(company, recordNo);
        assertThat(gateway(body)).contains("<status>success</status>").doesNotContain("failure");
    }

    private SyncProgressed sync(TenantId tenant, boolean everything) {
        RunId run = new RunId(UUID.randomUUID().toString());
        publisher.publish(List.of(command(tenant, run, everything)));
        return end(tenant, run);
    }

    private Event<RunSync> command(TenantId tenant, RunId run, boolean everything) {
        return events.event(
                EventTypes.RUN_SYNC,
                tenant,
                new RunSync(run, List.of(SyncObject.CUSTOMERS, SyncObject.INVOICES), everything),
                run.value(),
                Trace.derivedFrom(run.value()),
                run.value());
    }

    private static SyncProgressed end(TenantId tenant, RunId run) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> KafkaReader.payloads(Topic.SYNC_PROGRESS, tenant, SyncProgressed.class).stream()
                                .filter(progress -> progress.runId().equals(run))
                                .filter(progress ->
                                        progress.stage() == Stage.COMPLETED || progress.stage() == Stage.FAILED)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static List<InvoiceRead> invoices(TenantId tenant) {
        return KafkaReader.payloads(Topic.INTACCT_RECORD, tenant, InvoiceRead.class);
    }

    private static List<String> numbers(TenantId tenant) {
        return invoices(tenant).stream().map(InvoiceRead::recordNo).toList();
    }
}
