package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.intacct.PaymentRead.Kind;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hourly runs that nobody waits for. What the companies are seeded with is months old; what a test does is of today. */
class QuietHoursIT extends ReadingContext {

    /** Customers, deleted invoices, payments, advances, deleted memos and memos: one of them beside the invoices each hour. */
    private static final int TURNS = 6;

    @Test
    void anHourInWhichNothingChangedCostsTwoTransactionsAndEachListHasItsTurn() {
        TenantId tenant = settled("QUIET");
        int told = TopicReader.payloads(Topic.INTACCT_RECORD, tenant, InvoiceRead.class)
                .size();
        Set<SyncObject> asked = EnumSet.noneOf(SyncObject.class);

        for (int hour = 0; hour < TURNS + 2; hour++) {
            long before = transactions("QUIET");
            SyncProgressed run = hourly(tenant);

            assertThat(transactions("QUIET") - before).isEqualTo(2);
            assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
            assertThat(run.problem()).isNull();
            assertThat(run.apiCalls()).isEqualTo(2);
            assertThat(run.counts()).extracting(Count::object).contains(SyncObject.INVOICES);
            assertThat(run.counts())
                    .allSatisfy(count -> assertThat(count.published()).isZero());
            run.counts().forEach(count -> asked.add(count.object()));
        }

        assertThat(asked).containsExactlyInAnyOrder(SyncObject.values());
        assertThat(TopicReader.payloads(Topic.INTACCT_RECORD, tenant, InvoiceRead.class))
                .hasSize(told);
    }

    @Test
    void aPaymentIsToldInTheSameHourWithTheInvoiceThatShowsItAndTheHoursAfterItAreReadInFull() {
        TenantId tenant = settled("QUIET-PAID");
        DocumentView paid = pay(tenant, "QUIET-PAID");
        long before = transactions("QUIET-PAID");

        SyncProgressed run = hourly(tenant);

        assertThat(published(run, SyncObject.INVOICES)).isOne();
        assertThat(published(run, SyncObject.PAYMENTS)).isOne();
        assertThat(invoices(tenant).getLast().paid())
                .isEqualTo(Money.of(paid.paid().add(java.math.BigDecimal.ONE).toPlainString(), "USD"));
        assertThat(transactions("QUIET-PAID") - before).isLessThanOrEqualTo(15);

        SyncProgressed next = hourly(tenant);

        assertThat(next.counts())
                .allSatisfy(count -> assertThat(count.published()).isZero());
        assertThat(next.apiCalls())
                .as("what belongs to a record that changed lately may still be written")
                .isGreaterThan(2);
    }

    @Test
    void oneRecordOfEachKindThatNoInvoiceShowsIsToldAtTheLatestWhenEachListHasHadItsTurn() {
        TenantId tenant = settled("QUIET-OTHERS");
        var customer = SIMULATOR.ledger("QUIET-OTHERS").customers().getFirst();
        function("QUIET-OTHERS", """
                <update><CUSTOMER><RECORDNO>%d</RECORDNO><NAME>Renamed Ltd</NAME></CUSTOMER></update>""".formatted(customer.recordNo()));
        function("QUIET-OTHERS", """
                <create><ARADVANCE><CUSTOMERID>%s</CUSTOMERID><PAYMENTMETHOD>Cash</PAYMENTMETHOD><UNDEPOSITEDACCOUNTNO>1099</UNDEPOSITEDACCOUNTNO>
                <RECEIPTDATE>11/20/2026</RECEIPTDATE><PAYMENTDATE>11/20/2026</PAYMENTDATE><DOCNUMBER>ADV-1</DOCNUMBER><ARADVANCEITEMS>
                <ARADVANCEITEM><ACCOUNTNO>2400</ACCOUNTNO><TRX_AMOUNT>7.00</TRX_AMOUNT><LOCATIONID>HQ</LOCATIONID></ARADVANCEITEM>
                </ARADVANCEITEMS></ARADVANCE></create>""".formatted(customer.customerId()));
        memo("QUIET-OTHERS", customer.customerId());

        List<SyncProgressed> runs = hourlyUntilNews(tenant);

        assertThat(runs.size()).isLessThanOrEqualTo(TURNS);
        assertThat(published(runs.getLast(), SyncObject.CUSTOMERS)).isOne();
        assertThat(published(runs.getLast(), SyncObject.ADVANCES)).isOne();
        assertThat(published(runs.getLast(), SyncObject.CREDITS)).isOne();
        assertThat(TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CustomerRead.class)
                        .getLast()
                        .name())
                .isEqualTo("Renamed Ltd");
        assertThat(TopicReader.payloads(Topic.INTACCT_RECORD, tenant, PaymentRead.class))
                .filteredOn(payment -> payment.kind() == Kind.ADVANCE)
                .hasSize(1);
        assertThat(TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CreditRead.class))
                .hasSize(1);
    }

    @Test
    void anInvoiceThatIsDeletedIsToldAsDeleted() {
        TenantId tenant = settled("QUIET-GONE");
        DocumentView gone = SIMULATOR.ledger("QUIET-GONE").invoices().stream()
                .filter(invoice -> invoice.paid().signum() == 0)
                .findFirst()
                .orElseThrow();
        deleteInvoice("QUIET-GONE", gone.recordNo());

        hourlyUntilNews(tenant);

        assertThat(invoices(tenant))
                .filteredOn(invoice -> invoice.recordNo().equals(Long.toString(gone.recordNo())))
                .extracting(InvoiceRead::deleted)
                .containsExactly(false, true);
    }

    @Test
    void anInvoiceWithoutATimeOfChangeIsToldInTheSameHour() {
        TenantId tenant = settled("QUIET-UNDATED");
        DocumentView invoice = pay(tenant, "QUIET-UNDATED");
        SIMULATOR.clearWhenModified("QUIET-UNDATED", "ARINVOICE", invoice.recordNo());

        SyncProgressed run = hourly(tenant);

        assertThat(published(run, SyncObject.INVOICES)).isOne();
    }

    @Test
    void anAnswerThatDoesNotComeIsNoQuietHour() {
        TenantId tenant = settled("QUIET-DOWN");
        String fault = SIMULATOR
                .faults()
                .add(FaultRule.times(1, FaultMatch.company("QUIET-DOWN"), new Fault.HttpStatus(502, false)));

        SyncProgressed run = hourly(tenant);

        assertThat(SIMULATOR.faults().happened(fault)).isOne();
        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void whereAListMayNotBeReadTheRunSaysSoEachHour() {
        TenantId tenant = settled("QUIET-DENIED", "query:AUDITHISTORY");

        SyncProgressed run = hourly(tenant);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(Objects.requireNonNull(run.problem()).cause()).contains("deleted could not be read");
    }

    @Test
    void aStartDateThatWasChangedIsNews() {
        TenantId tenant = settled("QUIET-START");
        assertThat(hourly(tenant).apiCalls()).isEqualTo(2);
        assertThat(call("PUT", "/tenants/" + tenant + "/connection/start-date", "{\"startDate\":\"2026-02-01\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(hourly(tenant).apiCalls()).isGreaterThan(2);
    }

    @Test
    void whoWaitsForARunGetsAllLists() {
        TenantId tenant = settled("QUIET-NOW");

        SyncProgressed run = sync(tenant, false, SyncObject.values());

        assertThat(run.counts()).extracting(Count::object).containsExactly(SyncObject.values());
    }

    /** A company that was connected long ago and of which everything is told. */
    private TenantId settled(String id, String... denied) {
        TenantId tenant = company(id, 3, 2, 2, denied);
        sync(tenant, true, SyncObject.values());
        jdbc.sql("""
                UPDATE sync_cursor SET reached = reached - interval '3 days'
                 WHERE tenant = :tenant AND subject LIKE '%\\_DELETED'
                """).param("tenant", tenant.value()).update();
        sync(tenant, false, SyncObject.values());
        return tenant;
    }

    private List<SyncProgressed> hourlyUntilNews(TenantId tenant) {
        List<SyncProgressed> runs = new ArrayList<>();
        do {
            runs.add(hourly(tenant));
        } while (runs.getLast().counts().stream().allMatch(count -> count.published() == 0) && runs.size() < 2 * TURNS);
        return runs;
    }

    private SyncProgressed hourly(TenantId tenant) {
        RunId run = new RunId(UUID.randomUUID().toString());
        publisher.publish(List.of(events.event(
                EventTypes.RUN_SYNC,
                tenant,
                new RunSync(run, List.of(SyncObject.values()), false, null, null, true),
                run.value(),
                Trace.derivedFrom(run.value()),
                run.value())));
        return end(tenant, run);
    }

    private static void memo(String company, String customerId) {
        function(company, """
                <create_aradjustment><customerid>%s</customerid><datecreated><year>2026</year><month>11</month><day>20</day></datecreated>
                <adjustmentno>CM-8</adjustmentno><aradjustmentitems><lineitem><glaccountno>4000</glaccountno><amount>-3.00</amount>
                <locationid>HQ</locationid></lineitem></aradjustmentitems></create_aradjustment>""".formatted(customerId));
    }

    private static int published(SyncProgressed run, SyncObject object) {
        return run.counts().stream()
                .filter(count -> count.object() == object)
                .mapToInt(Count::published)
                .sum();
    }

    private static long transactions(String company) {
        return SIMULATOR.stats(company).apiTransactions();
    }
}
