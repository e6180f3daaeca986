package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.sync.CancelSync;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole lists, what is outstanding, and runs that nobody wants any more. Pages hold seven records. */
class ImportIT extends ReadingContext {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SyncLoop loop;

    @Test
    void whatIsOutstandingIsToldOnceAndWhatIsPaidIsNot() {
        TenantId tenant = company("IMP-DUE", 3, 20, 15);

        SyncProgressed first = importOf(tenant, SyncObject.INVOICES);
        SyncProgressed second = importOf(tenant, SyncObject.INVOICES);

        assertThat(first.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(first.counts()).containsExactly(new Count(SyncObject.INVOICES, 20, 20, 0));
        assertThat(second.counts()).containsExactly(new Count(SyncObject.INVOICES, 20, 0, 0));
        assertThat(invoices(tenant))
                .hasSize(20)
                .allMatch(invoice -> invoice.due().isPositive());
    }

    @Test
    void anImportOfWhatIsOutstandingMovesNoCursorOverWhatItPassedOver() {
        TenantId tenant = company("IMP-CURSOR", 3, 6, 4);
        importOf(tenant, SyncObject.INVOICES);

        assertThat(cursor(tenant, "INVOICES")).isEmpty();
        SyncProgressed run = sync(tenant, false);

        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 10, 4, 0));
    }

    @Test
    void whereIntacctDoesNotSelectByWhatIsDueAllAreReadAndTheRunSaysSo() {
        TenantId tenant = company("IMP-UNFILTERED", 3, 6, 4);
        String refusal = SIMULATOR
                .faults()
                .add(FaultRule.always(
                        FaultMatch.company("IMP-UNFILTERED")
                                .object("ARINVOICE")
                                .bodyContains("<field>TRX_TOTALDUE</field><value>"),
                        new Fault.FunctionError(List.of(GatewayError.of(
                                "DL02000001", "Field TRX_TOTALDUE cannot be used in a filter of ARINVOICE")))));

        SyncProgressed run = importOf(tenant, SyncObject.INVOICES);

        assertThat(SIMULATOR.faults().happened(refusal))
                .as("and once more before it is believed")
                .isEqualTo(2);
        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).containsExactly(new Count(SyncObject.INVOICES, 10, 10, 0));
        assertThat(run.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.cause())
                        .startsWith("Intacct does not select by what is due, so that all records were read."));
        assertThat(cursor(tenant, "INVOICES")).isEmpty();
    }

    @Test
    void aWholeListIsReadAgainAndOnlyWhatDiffersIsTold() {
        TenantId tenant = company("IMP-WHOLE", 20, 0, 0);
        sync(tenant, true);
        Instant before = cursor(tenant, "CUSTOMERS").getFirst();
        jdbc.sql("UPDATE connector.read_record SET content_hash = 'lost' WHERE tenant = :tenant AND record_no IN ("
                        + "SELECT min(record_no) FROM connector.read_record WHERE tenant = :tenant)")
                .param("tenant", tenant.value())
                .update();

        SyncProgressed run = importOf(tenant, SyncObject.CUSTOMERS);

        assertThat(run.counts()).containsExactly(new Count(SyncObject.CUSTOMERS, 20, 1, 0));
        assertThat(customers(tenant)).hasSize(21);
        assertThat(cursor(tenant, "CUSTOMERS").getFirst()).isAfterOrEqualTo(before);
    }

    @Test
    void howManyRemainIsToldAsIntacctSaysIt() {
        TenantId tenant = company("IMP-REMAIN", 20, 0, 0);

        SyncProgressed end = importOf(tenant, SyncObject.CUSTOMERS);

        assertThat(progress(tenant, end.runId()).stream()
                        .filter(report -> report.stage() == Stage.READING && report.remaining() != null)
                        .map(report -> report.counts().getFirst().read() + report.remaining()))
                .isNotEmpty()
                .containsOnly(20L);
    }

    @Test
    void whatIsSkippedIsToldWithItsReason() {
        TenantId tenant = company("IMP-ODD", 1, 2, 0);
        DocumentView odd = SIMULATOR.ledger("IMP-ODD").invoices().getFirst();
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company("IMP-ODD")
                                .object("ARINVOICE")
                                .bodyContains("greaterthanorequalto><field>WHENMODIFIED"),
                        new Fault.Verbatim(200, "text/xml", oddPage(odd), false)));

        SyncProgressed run = importOf(tenant, SyncObject.INVOICES);

        assertThat(run.counts()).containsExactly(new Count(SyncObject.INVOICES, 3, 2, 1));
        assertThat(run.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.object()).isEqualTo(SyncObject.INVOICES);
            assertThat(skipped.recordNo()).isEqualTo(Long.toString(odd.recordNo()));
            assertThat(skipped.number()).isEqualTo("ODD-1");
            assertThat(skipped.reason()).contains("TRX_TOTALDUE");
        });
    }

    @Test
    void aCancelledRunStopsAtTheNextPageAndTheNextOneReadsTheRest() {
        TenantId tenant = company("IMP-STOP", 60, 0, 0);
        String slow = SIMULATOR
                .faults()
                .add(FaultRule.always(FaultMatch.company("IMP-STOP").object("CUSTOMER"), new Fault.Hang(700, true)));
        RunId run = aRun();
        publisher.publish(List.of(command(tenant, new RunSync(run, List.of(SyncObject.CUSTOMERS), false))));
        await().atMost(Duration.ofSeconds(30)).until(() -> customers(tenant).size() >= 7);

        publisher.publish(List.of(cancel(tenant, run)));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> progress(tenant, run).stream().anyMatch(report -> report.stage() == Stage.CANCELLED));
        SyncProgressed end = progress(tenant, run).getLast();
        assertThat(end.stage()).isEqualTo(Stage.CANCELLED);
        int read = end.counts().getFirst().read();
        assertThat(read).isBetween(7, 42);
        assertThat(customers(tenant)).hasSize(read);
        SIMULATOR.faults().remove(slow);

        sync(tenant, false);

        assertThat(customers(tenant))
                .hasSize(60)
                .extracting(CustomerRead::recordNo)
                .doesNotHaveDuplicates();
        assertThat(progress(tenant, run))
                .as("nothing more is told of it")
                .last()
                .isEqualTo(end);
    }

    @Test
    void aRunThatHasNotBegunEndsBeforeItAsksForAnything() {
        TenantId tenant = company("IMP-EARLY", 5, 0, 0);
        RunId run = aRun();
        loop.stop();
        publisher.publish(List.of(
                command(tenant, new RunSync(run, List.of(SyncObject.CUSTOMERS), true)), cancel(tenant, run)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql(
                                "SELECT count(*) FROM connector.sync_run WHERE tenant = :tenant AND cancelled_at IS NOT NULL")
                        .param("tenant", tenant.value())
                        .query(Integer.class)
                        .single()
                        .equals(1));

        loop.start();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !progress(tenant, run).isEmpty());
        assertThat(progress(tenant, run)).extracting(SyncProgressed::stage).containsExactly(Stage.CANCELLED);
        assertThat(customers(tenant)).isEmpty();
    }

    @Test
    void aRunThatHasEndedOrIsUnknownIsNotCancelled() {
        TenantId tenant = company("IMP-LATE", 2, 0, 0);
        SyncProgressed end = sync(tenant, true);

        publisher.publish(List.of(cancel(tenant, end.runId()), cancel(tenant, aRun())));

        assertThat(sync(tenant, false).stage()).isEqualTo(Stage.COMPLETED);
        assertThat(progress(tenant, end.runId())).last().isEqualTo(end);
    }

    private SyncProgressed importOf(TenantId tenant, SyncObject object) {
        RunId run = aRun();
        Selection selection = object == SyncObject.INVOICES ? Selection.OUTSTANDING : Selection.WHOLE;
        publisher.publish(List.of(command(tenant, new RunSync(run, List.of(object), false, null, selection))));
        return end(tenant, run);
    }

    private Event<RunSync> command(TenantId tenant, RunSync command) {
        String run = command.runId().value();
        return events.event(EventTypes.RUN_SYNC, tenant, command, run, Trace.derivedFrom(run), run);
    }

    private Event<CancelSync> cancel(TenantId tenant, RunId run) {
        return events.event(
                EventTypes.CANCEL_SYNC,
                tenant,
                new CancelSync(run),
                run.value(),
                Trace.derivedFrom(run.value()),
                "cancel",
                run.value());
    }

    private List<Instant> cursor(TenantId tenant, String subject) {
        return jdbc
                .sql("SELECT reached FROM connector.sync_cursor WHERE tenant = :tenant AND subject = :subject")
                .param("tenant", tenant.value())
                .param("subject", subject)
                .query(java.time.OffsetDateTime.class)
                .list()
                .stream()
                .map(java.time.OffsetDateTime::toInstant)
                .toList();
    }

    private static List<SyncProgressed> progress(TenantId tenant, RunId run) {
        return TopicReader.payloads(Topic.SYNC_PROGRESS, tenant, SyncProgressed.class).stream()
                .filter(report -> report.runId().equals(run))
                .toList();
    }

    private static List<CustomerRead> customers(TenantId tenant) {
        return TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CustomerRead.class);
    }

    private static RunId aRun() {
        return new RunId(UUID.randomUUID().toString());
    }

    private static String oddPage(DocumentView invoice) {
        return """
                <response><control><status>success</status></control><operation>
                <authentication><status>success</status><userid>u</userid><companyid>IMP-ODD</companyid></authentication>
                <result><status>success</status><function>query</function><controlid>page</controlid>
                <data listtype="ARINVOICE" totalcount="1" offset="0" count="1" numremaining="0">
                <ARINVOICE><RECORDNO>%d</RECORDNO><RECORDID>ODD-1</RECORDID><CUSTOMERID>C-1</CUSTOMERID><STATE>Posted</STATE>
                <CURRENCY>USD</CURRENCY><TRX_TOTALENTERED>12.34</TRX_TOTALENTERED><TRX_TOTALPAID>0</TRX_TOTALPAID>
                <TRX_TOTALDUE>12.345</TRX_TOTALDUE><WHENCREATED>01/31/2026</WHENCREATED></ARINVOICE>
                </data></result></operation></response>""".formatted(invoice.recordNo());
    }
}
