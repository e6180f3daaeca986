package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.detail.CustomerDetails;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.outcome.ProblemCode;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reading everything: only differences are told, and what is gone is found. Pages hold seven records here. */
class FullReadingIT extends ReadingContext {

    @Test
    void everythingIsReadAgainAndOnlyDifferencesAreTold() {
        TenantId tenant = company("FULL", 3, 20, 0);
        sync(tenant, true);
        DocumentView vanished = SIMULATOR.ledger("FULL").invoices().get(4);
        SIMULATOR.byHand("FULL").vanish("ARINVOICE", vanished.recordNo());

        SyncProgressed usual = sync(tenant, false);
        SyncProgressed full = sync(tenant, true);
        SyncProgressed again = sync(tenant, true);

        assertThat(usual.counts())
                .allSatisfy(count -> assertThat(count.published()).isZero());
        assertThat(full.counts())
                .containsExactly(new Count(SyncObject.CUSTOMERS, 3, 0, 0), new Count(SyncObject.INVOICES, 19, 1, 0, 1));
        assertThat(again.counts())
                .containsExactly(new Count(SyncObject.CUSTOMERS, 3, 0, 0), new Count(SyncObject.INVOICES, 19, 0, 0));
        assertThat(invoices(tenant))
                .filteredOn(invoice -> invoice.recordNo().equals(Long.toString(vanished.recordNo())))
                .extracting(InvoiceRead::deleted)
                .containsExactly(false, true);
        assertThat(seen(tenant)).isZero();
    }

    @Test
    void aReadingThatBrokeOffRemovesNothing() {
        TenantId tenant = company("FULL-CUT", 1, 20, 0);
        sync(tenant, true);
        SIMULATOR
                .byHand("FULL-CUT")
                .vanish(
                        "ARINVOICE",
                        SIMULATOR.ledger("FULL-CUT").invoices().getFirst().recordNo());
        SIMULATOR
                .faults()
                .add(FaultRule.always(
                        FaultMatch.company("FULL-CUT").object("ARINVOICE").bodyContains("greaterthan>"),
                        new Fault.Verbatim(
                                200,
                                "text/xml",
                                "<response><control><status>success</status></control><operation><authentication><status>success</status>"
                                        + "<userid>u</userid><companyid>FULL-CUT</companyid></authentication><result><status>failure</status>"
                                        + "<function>query</function><controlid>page</controlid><errormessage><error><errorno>PL04000005</errorno>"
                                        + "<description2>You do not have permission for API operation QUERY</description2></error>"
                                        + "</errormessage></result></operation></response>",
                                false)));

        SyncProgressed cut = sync(tenant, true);

        assertThat(cut.stage()).isEqualTo(Stage.FAILED);
        assertThat(invoices(tenant)).extracting(InvoiceRead::deleted).containsOnly(false);
        assertThat(seen(tenant)).isZero();
    }

    @Test
    void thatMoreThanHalfIsMissingIsNoDeletionButADoubt() {
        TenantId tenant = company("FULL-HALF", 1, 40, 0);
        sync(tenant, true);
        SIMULATOR.ledger("FULL-HALF").invoices().stream()
                .limit(30)
                .forEach(invoice -> SIMULATOR.byHand("FULL-HALF").vanish("ARINVOICE", invoice.recordNo()));

        SyncProgressed full = sync(tenant, true);

        assertThat(full.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(full.counts()).contains(new Count(SyncObject.INVOICES, 10, 0, 0));
        assertThat(full.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.REMOVAL_NOT_PROVEN.name());
            assertThat(problem.cause()).contains("30 of 40 invoices");
            assertThat(problem.remedy()).contains("restricted");
        });
    }

    @Test
    void whoLostWhatHeWasToldHasItToldAgain() {
        TenantId tenant = company("FULL-AGAIN", 2, 3, 0);
        sync(tenant, true);
        RunId run = new RunId(UUID.randomUUID().toString());

        publisher.publish(List.of(events.event(
                EventTypes.RUN_SYNC,
                tenant,
                new RunSync(run, List.of(SyncObject.INVOICES), true, true, null),
                run.value(),
                Trace.derivedFrom(run.value()),
                run.value())));

        assertThat(end(tenant, run).counts()).containsExactly(new Count(SyncObject.INVOICES, 3, 3, 0));
        assertThat(invoices(tenant))
                .hasSize(6)
                .extracting(InvoiceRead::revision)
                .containsOnly(1L, 2L);
    }

    @Test
    void aCustomerIsToldWithParentContactsAndCreditHold() {
        TenantId tenant = company("CUSTOMERS", 1, 0, 0);
        String parent = SIMULATOR.ledger("CUSTOMERS").customers().getFirst().customerId();
        function("CUSTOMERS", """
                <create><CUSTOMER><CUSTOMERID>KID</CUSTOMERID><NAME>Kid</NAME><PARENTID>%s</PARENTID><ONHOLD>true</ONHOLD>
                <DISPLAYCONTACT><PRINTAS>Kid</PRINTAS><EMAIL1>kid@example.com</EMAIL1></DISPLAYCONTACT>
                <BILLTO><CONTACTNAME>Ida</CONTACTNAME><EMAIL1>ida@example.com</EMAIL1></BILLTO></CUSTOMER></create>""".formatted(parent));

        sync(tenant, true, SyncObject.CUSTOMERS);

        CustomerDetails details = TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CustomerRead.class).stream()
                .filter(customer -> customer.customerId().equals("KID"))
                .map(CustomerRead::details)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
        assertThat(details.parentId()).isEqualTo(parent);
        assertThat(details.onHold()).isTrue();
        assertThat(Objects.requireNonNull(details.displayContact()).email()).isEqualTo("kid@example.com");
        assertThat(Objects.requireNonNull(details.billTo()).email()).isEqualTo("ida@example.com");
    }

    @Test
    void aCustomersCustomFieldsAreToldAndAChangeOfOneIsAChange() {
        TenantId tenant = company("CUSTOM-CUSTOMERS", 2, 0, 0);
        function("CUSTOM-CUSTOMERS", """
                <create><CUSTOMER><CUSTOMERID>VIP</CUSTOMERID><NAME>Vip</NAME><REGION_X>North</REGION_X><EMPTY_X></EMPTY_X>
                <DISPLAYCONTACT><PRINTAS>Vip</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>""");

        sync(tenant, true, SyncObject.CUSTOMERS);

        assertThat(customFields(tenant, "VIP")).containsExactly(Map.of("REGION_X", "North"));
        function("CUSTOM-CUSTOMERS", """
                <update><CUSTOMER><CUSTOMERID>VIP</CUSTOMERID><REGION_X>South</REGION_X></CUSTOMER></update>""");
        SyncProgressed second = sync(tenant, false, SyncObject.CUSTOMERS);

        assertThat(second.counts()).containsExactly(new Count(SyncObject.CUSTOMERS, 1, 1, 0));
        assertThat(customFields(tenant, "VIP"))
                .containsExactly(Map.of("REGION_X", "North"), Map.of("REGION_X", "South"));
    }

    /** Of customers and of invoices by themselves: whoever reads customers alone asks for theirs once a day. */
    @Test
    void theFieldsOfCustomersAreAskedForOnceADay() {
        TenantId tenant = company("CUSTOM-ONCE", 1, 1, 0);
        sync(tenant, false, SyncObject.INVOICES);
        SIMULATOR.requests().clear();

        sync(tenant, false, SyncObject.CUSTOMERS);
        sync(tenant, false, SyncObject.CUSTOMERS);

        assertThat(SIMULATOR.requests().of("CUSTOM-ONCE").stream()
                        .flatMap(request -> request.functions().stream())
                        .filter(function -> function.name().equals("lookup")))
                .hasSize(1);
    }

    private static List<Map<String, String>> customFields(TenantId tenant, String customerId) {
        return TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CustomerRead.class).stream()
                .filter(customer -> customer.customerId().equals(customerId))
                .map(customer -> Objects.requireNonNull(customer.details()).customFields())
                .map(Objects::requireNonNull)
                .toList();
    }

    private int seen(TenantId tenant) {
        return jdbc.sql("SELECT count(*) FROM seen_record WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .single();
    }
}
