package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.reading.LeaseLost;
import io.tieout.connector.reading.SyncRun;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.testsupport.TopicReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages hold seven records here, and all seeded records share one second. */
class ReadingIT extends ReadingContext {

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
        assertThat(TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CustomerRead.class))
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

        assertThat(TopicReader.payloads(Topic.SYNC_PROGRESS, tenant, SyncProgressed.class))
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
}
