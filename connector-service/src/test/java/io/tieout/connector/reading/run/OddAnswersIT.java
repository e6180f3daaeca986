package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.sync.RecordUnread;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as no page of the vendor shows them: one odd record must not stop the others, and an end that is not proven is none. */
class OddAnswersIT extends ReadingContext {

    private static final String CHANGED = "WHENMODIFIED</field><value>";

    @ParameterizedTest
    @CsvSource({"--REC, SUFFIX1", "--12/31, SUFFIX2", "##, SUFFIX3"})
    void aDeletionWhoseKeyHasASuffixIsSeen(String suffix, String company) {
        TenantId tenant = company(company, 2, 4, 0);
        sync(tenant, true);
        DocumentView old = SIMULATOR.ledger(company).invoices().getFirst();
        deleteInvoice(company, old.recordNo());
        answer(company, "AUDITHISTORY", 1, """
                <data listtype="AUDITHISTORY" totalcount="2" offset="0" count="2" numremaining="0">
                <AUDITHISTORY><ID>9001</ID><OBJECTKEY>%d%s</OBJECTKEY><ACCESSTIME>03/10/2026 11:45:00</ACCESSTIME></AUDITHISTORY>
                <AUDITHISTORY><ID>9002</ID><OBJECTKEY>REC-none</OBJECTKEY><ACCESSTIME>03/10/2026 11:45:00</ACCESSTIME></AUDITHISTORY>
                </data>""".formatted(old.recordNo(), suffix));

        SyncProgressed run = sync(tenant, false);

        assertThat(invoices(tenant))
                .filteredOn(invoice -> invoice.recordNo().equals(Long.toString(old.recordNo())))
                .extracting(InvoiceRead::deleted, InvoiceRead::revision)
                .containsExactly(tuple(false, 1L), tuple(true, 2L));
        assertThat(run.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("DELETION_WITHOUT_NUMBER");
            assertThat(problem.cause()).contains("REC-none");
        });
    }

    @Test
    void theSuffixedKeysOfTheSimulatorAreSeenToo() {
        TenantId tenant = company("SUFFIXED", 2, 4, 0);
        SIMULATOR.change("SUFFIXED", "{\"assumptions\":{\"auditKeys\":\"SUFFIXED\"}}");
        sync(tenant, true);
        deleteInvoice(
                "SUFFIXED", SIMULATOR.ledger("SUFFIXED").invoices().getFirst().recordNo());

        SyncProgressed run = sync(tenant, false);

        assertThat(run.problem()).isNull();
        assertThat(invoices(tenant)).filteredOn(InvoiceRead::deleted).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#11;", "&#x0;", "\u0001", "&nbsp;", "&#xDC00;"})
    void oneBadCharacterKeepsOneRecordAndNotTheOthers(String bad) {
        String company = "BAD" + Math.abs(bad.hashCode());
        TenantId tenant = company(company, 1, 0, 0);
        String fault = answer(
                company,
                "ARINVOICE",
                1,
                page(
                        invoice("990401", "B-1", "C-1001", "100.00"),
                        invoice("990402", "B-2" + bad + "x", "C-1002", "20.00"),
                        invoice("990403", "B-3", "C-1003", "30.00")));
        answer(company, "CUSTOMER", 1, """
                <data listtype="CUSTOMER" totalcount="1" offset="0" count="1" numremaining="0">
                <CUSTOMER><RECORDNO>990411</RECORDNO><CUSTOMERID>C-1002</CUSTOMERID><NAME>Nordlicht &amp; S%s\u00f6hne</NAME>
                <STATUS>active</STATUS><WHENMODIFIED>03/10/2026 11:46:00</WHENMODIFIED></CUSTOMER></data>""".formatted(bad));

        SyncProgressed run = sync(tenant, true);

        assertThat(SIMULATOR.faults().happened(fault)).isEqualTo(1);
        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts())
                .containsExactly(new Count(SyncObject.CUSTOMERS, 1, 1, 0), new Count(SyncObject.INVOICES, 3, 2, 1));
        assertThat(invoices(tenant)).extracting(InvoiceRead::invoiceNo).containsExactlyInAnyOrder("B-1", "B-3");
        assertThat(TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CustomerRead.class))
                .extracting(CustomerRead::name)
                .containsExactly("Nordlicht & S\u00f6hne");
        assertThat(unread(tenant)).singleElement().satisfies(record -> {
            assertThat(record.recordNo()).isEqualTo("990402");
            assertThat(record.reason()).contains("RECORDID");
        });
        assertThat(run.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.cause())
                        .contains("1 record of this company")
                        .contains("NAME holds"));

        sync(tenant, true);

        assertThat(unread(tenant)).hasSize(1);
    }

    @Test
    void aRecordThatMakesEveryPageUnreadableIsFoundAndListed() {
        TenantId tenant = company("HALVES", 1, 3, 0);
        SIMULATOR
                .faults()
                .add(FaultRule.always(
                        FaultMatch.company("HALVES").object("ARINVOICE").bodyContains("TRX_TOTALDUE"),
                        new Fault.Verbatim(
                                200,
                                "text/xml",
                                envelope("<data><ARINVOICE><RECORDID>a < b</RECORDID></ARINVOICE></data>"),
                                false)));

        SyncProgressed run = sync(tenant, true);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("RECORDS_UNREAD"));
        assertThat(unread(tenant))
                .extracting(RecordUnread::recordNo)
                .containsExactlyInAnyOrderElementsOf(SIMULATOR.ledger("HALVES").invoices().stream()
                        .map(invoice -> Long.toString(invoice.recordNo()))
                        .toList());

        SIMULATOR.faults().clear();
        SyncProgressed again = sync(tenant, true);

        assertThat(again.problem()).isNull();
        assertThat(invoices(tenant)).hasSize(3);
        assertThat(unread(tenant)).filteredOn(record -> !record.unread()).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsToldUntilItCan() {
        TenantId tenant = company("TOLD", 1, 0, 0);
        String odd = invoice("1", "A", "C-1", "12.50").replace("<TRX_TOTALDUE>12.50</TRX_TOTALDUE>", "<TRX_TOTALDUE/>");

        for (String row :
                List.of(odd, odd, odd.replace("<STATE>Posted", "<STATE>"), invoice("1", "A", "C-1", "12.50"))) {
            answer("TOLD", "ARINVOICE", 1, page(row));
            sync(tenant, true);
        }

        assertThat(unread(tenant))
                .extracting(RecordUnread::recordNo, RecordUnread::number, RecordUnread::unread)
                .containsExactly(tuple("1", "A", true), tuple("1", "A", true), tuple("1", "A", false));
        assertThat(unread(tenant).getFirst().reason()).contains("TRX_TOTALDUE is empty");
        assertThat(call("GET", "/tenants/" + tenant + "/unread-records", "").body())
                .isEqualTo("[]");
    }

    @Test
    void twoInvoicesWithOneNumberAndOddSpellingsAreToldByTheirRecordNumbers() {
        TenantId tenant = company("TWINS", 1, 0, 0);
        answer(
                "TWINS",
                "ARINVOICE",
                1,
                page(
                        invoice("992501.0", "T-1", "C-1001", "10.00"),
                        invoice("992502", "T-1", "C-1002 ", "20.00"),
                        invoice("x", "T-3", "C-1002", "30.00"),
                        invoice("992504", "T-4", "C-1001", "0").replace("Posted", "No Value")));

        SyncProgressed run = sync(tenant, true);

        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 4, 3, 1));
        assertThat(invoices(tenant))
                .extracting(InvoiceRead::recordNo, InvoiceRead::invoiceNo, InvoiceRead::customerId, InvoiceRead::state)
                .containsExactlyInAnyOrder(
                        tuple("992501", "T-1", "C-1001", "Posted"),
                        tuple("992502", "T-1", "C-1002", "Posted"),
                        tuple("992504", "T-4", "C-1001", "No Value"));
    }

    @Test
    void aListThatDoesNotSayThatItEndsIsReadUntilAPageIsEmpty() {
        TenantId tenant = company("SILENT", 1, 3, 0);
        String early = invoice("1", "S-1", "C-1", "5.00").replace("03/10/2026 11:45:00", "01/01/2026 00:00:00");
        answer("SILENT", "ARINVOICE", 1, "<data>" + early + "</data>");

        SyncProgressed run = sync(tenant, true);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(invoices(tenant)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, 'totalcount=\"5\" count=\"5\" numremaining=\"0\"', PAGE_CONTRADICTS_ITSELF",
        "SAME, 'totalcount=\"9\" count=\"1\" numremaining=\"8\"', PAGES_STAND_STILL",
        "MUTE, '', PAGES_STAND_STILL"
    })
    void anEndThatIsNotProvenFailsTheRun(String company, String announced, String code) {
        TenantId tenant = company(company, 1, 3, 0);
        answer(company, "ARINVOICE", null, "<data " + announced + ">" + invoice("1", "S-1", "C-1", "5.00") + "</data>");

        SyncProgressed run = sync(tenant, true);

        assertThat(run.stage()).isEqualTo(Stage.FAILED);
        assertThat(run.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.remedy()).doesNotContain("Nothing to do");
        });
    }

    /** @param times null for ever */
    private static String answer(String company, String object, @Nullable Integer times, String data) {
        FaultMatch any = FaultMatch.company(company).object(object);
        FaultMatch match = object.equals("AUDITHISTORY") ? any : any.bodyContains(CHANGED);
        Fault fault = new Fault.Verbatim(200, "text/xml", envelope(data), false);
        return SIMULATOR
                .faults()
                .add(times == null ? FaultRule.always(match, fault) : FaultRule.times(times, match, fault));
    }

    private static String envelope(String data) {
        return """
                <response><control><status>success</status></control><operation>
                <authentication><status>success</status><userid>u</userid></authentication>
                <result><status>success</status><function>query</function><controlid>page</controlid>
                %s</result></operation></response>""".formatted(data);
    }

    private static String page(String... rows) {
        return "<data listtype=\"ARINVOICE\" totalcount=\"%1$d\" offset=\"0\" count=\"%1$d\" numremaining=\"0\">%2$s</data>"
                .formatted(rows.length, String.join("\n", rows));
    }

    private static String invoice(String recordNo, String number, String customer, String amount) {
        return """
                <ARINVOICE><RECORDNO>%s</RECORDNO><RECORDID>%s</RECORDID><CUSTOMERID>%s</CUSTOMERID><STATE>Posted</STATE>\
                <CURRENCY>USD</CURRENCY><BASECURR>USD</BASECURR><TRX_TOTALENTERED>%s</TRX_TOTALENTERED>\
                <TRX_TOTALPAID>0</TRX_TOTALPAID><TRX_TOTALDUE>%s</TRX_TOTALDUE><WHENCREATED>03/01/2026</WHENCREATED>\
                <WHENDUE>03/31/2026</WHENDUE><WHENMODIFIED>03/10/2026 11:45:00</WHENMODIFIED></ARINVOICE>""".formatted(recordNo, number, customer, amount, amount);
    }

    private static List<RecordUnread> unread(TenantId tenant) {
        return TopicReader.payloads(Topic.SYNC_UNREAD, tenant, RecordUnread.class);
    }
}
