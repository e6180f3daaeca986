package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
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
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of reading have in common: a company of the simulator for each test, runs, and what was published. */
abstract class ReadingContext extends ConnectorContext {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    protected EventFactory events;

    @Autowired
    protected EventPublisher publisher;

    @Autowired
    protected Ledger ledger;

    protected TenantId company(String id, int customers, int open, int paid, String... denied) {
        SIMULATOR.seed(
                CompanyDefinition.of(id, new User("u", "p", List.of(denied), 0), new Sender("demo", "demo")),
                new SeedPlan(customers, open, paid));
        String tenant = id.toLowerCase(Locale.ROOT);
        connect(tenant, id, "u", "p");
        return new TenantId(tenant);
    }

    protected DocumentView pay(TenantId tenant, String company) {
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
    protected static void deleteInvoice(String company, long recordNo) {
        String body = """
                <request><control><senderid>demo</senderid><password>demo</password><controlid>x</controlid>
                <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication><login>
                <userid>u</userid><companyid>%s</companyid><password>p</password></login></authentication><content>
                <function controlid="d"><delete><object>ARINVOICE</object><keys>%d</keys></delete></function>
                </content></operation></request>""".formatted(company, recordNo);
        assertThat(gateway(body)).contains("<status>success</status>").doesNotContain("failure");
    }

    protected SyncProgressed sync(TenantId tenant, boolean everything) {
        RunId run = new RunId(UUID.randomUUID().toString());
        publisher.publish(List.of(command(tenant, run, everything)));
        return end(tenant, run);
    }

    /** A run that reads these objects. */
    protected SyncProgressed sync(TenantId tenant, boolean everything, SyncObject... objects) {
        RunId run = new RunId(UUID.randomUUID().toString());
        publisher.publish(List.of(events.event(
                EventTypes.RUN_SYNC,
                tenant,
                new RunSync(run, List.of(objects), everything),
                run.value(),
                Trace.derivedFrom(run.value()),
                run.value())));
        return end(tenant, run);
    }

    /** Sends a function as a person's or another program would. @return the answer, which says success */
    protected static String function(String company, String body) {
        String answer = gateway("""
                <request><control><senderid>demo</senderid><password>demo</password><controlid>x</controlid>
                <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication><login>
                <userid>u</userid><companyid>%s</companyid><password>p</password></login></authentication><content>
                <function controlid="f">%s</function></content></operation></request>""".formatted(company, body));
        assertThat(answer).contains("<status>success</status>").doesNotContain("failure");
        return answer;
    }

    protected Event<RunSync> command(TenantId tenant, RunId run, boolean everything) {
        return events.event(
                EventTypes.RUN_SYNC,
                tenant,
                new RunSync(run, List.of(SyncObject.CUSTOMERS, SyncObject.INVOICES), everything),
                run.value(),
                Trace.derivedFrom(run.value()),
                run.value());
    }

    protected static SyncProgressed end(TenantId tenant, RunId run) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> TopicReader.payloads(Topic.SYNC_PROGRESS, tenant, SyncProgressed.class).stream()
                                .filter(progress -> progress.runId().equals(run))
                                .filter(progress ->
                                        progress.stage() == Stage.COMPLETED || progress.stage() == Stage.FAILED)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    protected static List<InvoiceRead> invoices(TenantId tenant) {
        return TopicReader.payloads(Topic.INTACCT_RECORD, tenant, InvoiceRead.class);
    }

    protected static List<String> numbers(TenantId tenant) {
        return invoices(tenant).stream().map(InvoiceRead::recordNo).toList();
    }
}
