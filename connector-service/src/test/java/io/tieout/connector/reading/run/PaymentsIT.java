package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.intacct.PaymentRead.Credit;
import io.tieout.model.intacct.PaymentRead.Kind;
import io.tieout.model.money.Money;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.testsupport.TopicReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Money that was entered, applied or taken back in Intacct itself. */
class PaymentsIT extends ReadingContext {

    @Test
    void aCheckThatSomebodyEnteredIsToldWithWhatItPaidAndThatItWasReversed() {
        TenantId tenant = company("CHECKS", 1, 2, 0);
        DocumentView invoice = SIMULATOR.ledger("CHECKS").invoices().getFirst();
        check("CHECKS", invoice, "10442", "5.00");

        sync(tenant, true, SyncObject.PAYMENTS, SyncObject.ADVANCES, SyncObject.CREDITS);

        PaymentRead check = payments(tenant).getLast();
        assertThat(check.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(check.docNumber()).isEqualTo("10442");
        assertThat(check.customerId()).isEqualTo(invoice.customerId());
        assertThat(check.amount()).isEqualTo(Money.of("5.00", "USD"));
        assertThat(check.method()).isEqualTo("Printed Check");
        assertThat(check.applied()).singleElement().satisfies(applied -> {
            assertThat(applied.invoiceRecordNo()).isEqualTo(Long.toString(invoice.recordNo()));
            assertThat(applied.amount()).isEqualTo(Money.of("5.00", "USD"));
            assertThat(applied.credit()).isNull();
        });

        function("CHECKS", """
                <reverse_arpayment key="%s"><datereversed><year>2026</year><month>11</month><day>21</day></datereversed>
                </reverse_arpayment>""".formatted(check.recordNo()));
        SyncProgressed second = sync(tenant, false, SyncObject.PAYMENTS);

        assertThat(second.counts())
                .singleElement()
                .satisfies(count -> assertThat(count.published()).isEqualTo(2));
        assertThat(payments(tenant).stream()
                        .filter(payment -> payment.recordNo().equals(check.recordNo()))
                        .toList())
                .extracting(PaymentRead::state)
                .containsExactly(check.state(), "Reversed");
        assertThat(payments(tenant)).extracting(PaymentRead::state).contains("Reversal");
    }

    @Test
    void anAdvanceAndACreditMemoAreToldAndSoIsTheirUse() {
        TenantId tenant = company("CREDITS", 1, 2, 0);
        DocumentView invoice = SIMULATOR.ledger("CREDITS").invoices().getFirst();
        function("CREDITS", """
                <create><ARADVANCE><CUSTOMERID>%s</CUSTOMERID><PAYMENTMETHOD>Cash</PAYMENTMETHOD><UNDEPOSITEDACCOUNTNO>1099</UNDEPOSITEDACCOUNTNO>
                <RECEIPTDATE>11/20/2026</RECEIPTDATE><PAYMENTDATE>11/20/2026</PAYMENTDATE><DOCNUMBER>ADV-1</DOCNUMBER><ARADVANCEITEMS>
                <ARADVANCEITEM><ACCOUNTNO>2400</ACCOUNTNO><TRX_AMOUNT>7.00</TRX_AMOUNT><LOCATIONID>HQ</LOCATIONID></ARADVANCEITEM>
                </ARADVANCEITEMS></ARADVANCE></create>""".formatted(invoice.customerId()));
        function("CREDITS", """
                <create_aradjustment><customerid>%s</customerid><datecreated><year>2026</year><month>11</month><day>20</day></datecreated>
                <adjustmentno>CM-7</adjustmentno><aradjustmentitems><lineitem><glaccountno>4000</glaccountno><amount>-3.00</amount>
                <locationid>HQ</locationid></lineitem></aradjustmentitems></create_aradjustment>""".formatted(invoice.customerId()));
        sync(tenant, true, SyncObject.PAYMENTS, SyncObject.ADVANCES, SyncObject.CREDITS);
        PaymentRead advance = payments(tenant).getLast();
        CreditRead memo = credits(tenant).getLast();

        assertThat(advance.kind()).isEqualTo(Kind.ADVANCE);
        assertThat(advance.open()).isEqualTo(Money.of("7.00", "USD"));
        assertThat(memo.creditNo()).isEqualTo("CM-7");
        assertThat(memo.total()).isEqualTo(Money.of("-3.00", "USD"));

        function("CREDITS", """
                <create><ARPYMT><PAYMENTMETHOD>Cash</PAYMENTMETHOD><CUSTOMERID>%s</CUSTOMERID><RECEIPTDATE>11/21/2026</RECEIPTDATE>
                <PAYMENTDATE>11/21/2026</PAYMENTDATE><UNDEPOSITEDACCOUNTNO>1099</UNDEPOSITEDACCOUNTNO><ARPYMTDETAILS><ARPYMTDETAIL>
                <RECORDKEY>%d</RECORDKEY><ADVANCEKEY>%s</ADVANCEKEY><TRX_POSTEDADVANCEAMOUNT>2.00</TRX_POSTEDADVANCEAMOUNT></ARPYMTDETAIL>
                <ARPYMTDETAIL><RECORDKEY>%d</RECORDKEY><ADJUSTMENTKEY>%s</ADJUSTMENTKEY><TRX_ADJUSTMENTAMOUNT>1.00</TRX_ADJUSTMENTAMOUNT>
                </ARPYMTDETAIL></ARPYMTDETAILS></ARPYMT></create>""".formatted(
                invoice.customerId(), invoice.recordNo(), advance.recordNo(), invoice.recordNo(), memo.recordNo()));
        sync(tenant, false, SyncObject.PAYMENTS, SyncObject.ADVANCES, SyncObject.CREDITS);

        PaymentRead application = payments(tenant).stream()
                .filter(payment -> payment.kind() == Kind.APPLICATION)
                .findFirst()
                .orElseThrow();
        assertThat(application.applied())
                .extracting(applied -> Objects.requireNonNull(applied.credit()).kind())
                .containsExactlyInAnyOrder(Credit.ADVANCE, Credit.ADJUSTMENT);
        assertThat(payments(tenant).stream()
                        .filter(payment -> payment.recordNo().equals(advance.recordNo()))
                        .toList()
                        .getLast()
                        .open())
                .isEqualTo(Money.of("5.00", "USD"));
        assertThat(credits(tenant).getLast().open()).isEqualTo(Money.of("-2.00", "USD"));
    }

    @Test
    void aMemoThatIsDeletedIsToldAndAQuietHourCostsFewTransactions() {
        TenantId tenant = company("MEMO-GONE", 1, 0, 0);
        function("MEMO-GONE", """
                <create_aradjustment><customerid>%s</customerid><datecreated><year>2026</year><month>11</month><day>20</day></datecreated>
                <adjustmentno>CM-8</adjustmentno><aradjustmentitems><lineitem><glaccountno>4000</glaccountno><amount>-3.00</amount>
                <locationid>HQ</locationid></lineitem></aradjustmentitems></create_aradjustment>""".formatted(
                        SIMULATOR.ledger("MEMO-GONE").customers().getFirst().customerId()));
        sync(tenant, true, SyncObject.CREDITS);
        function(
                "MEMO-GONE",
                "<delete><object>ARADJUSTMENT</object><keys>%s</keys></delete>"
                        .formatted(credits(tenant).getFirst().recordNo()));

        SyncProgressed second = sync(tenant, false, SyncObject.CREDITS);
        SyncProgressed quiet = sync(tenant, false, SyncObject.PAYMENTS, SyncObject.ADVANCES, SyncObject.CREDITS);

        assertThat(second.counts()).containsExactly(new Count(SyncObject.CREDITS, 0, 1, 0, 1));
        assertThat(credits(tenant)).extracting(CreditRead::deleted).containsExactly(false, true);
        assertThat(quiet.apiCalls()).isEqualTo(4);
    }

    @Test
    void aCompanyThatDoesNotLetPaymentsBeReadIsReadWithoutThem() {
        TenantId tenant = company("NO-PAYMENTS", 1, 2, 0, "query:ARPYMT", "query:ARADVANCE");

        SyncProgressed run = sync(tenant, true, SyncObject.values());

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 2, 2, 0));
        assertThat(Objects.requireNonNull(run.problem()).cause()).contains("The payments could not be read");
    }

    @Test
    void withoutTheDetailsAPaymentIsToldAndSaysThatTheyAreMissing() {
        TenantId tenant = company("NO-DETAILS", 1, 1, 0, "query:ARPYMTDETAIL");
        check("NO-DETAILS", SIMULATOR.ledger("NO-DETAILS").invoices().getFirst(), "1", "1.00");

        SyncProgressed run = sync(tenant, true, SyncObject.PAYMENTS);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(payments(tenant)).singleElement().satisfies(payment -> {
            assertThat(payment.applied()).isNull();
            assertThat(payment.appliedNote()).isEqualTo("What it settles could not be read.");
        });
    }

    private static void check(String company, DocumentView invoice, String number, String amount) {
        function(company, """
                <create><ARPYMT><UNDEPOSITEDACCOUNTNO>1099</UNDEPOSITEDACCOUNTNO><PAYMENTMETHOD>Printed Check</PAYMENTMETHOD>
                <CUSTOMERID>%s</CUSTOMERID><DOCNUMBER>%s</DOCNUMBER><RECEIPTDATE>11/20/2026</RECEIPTDATE><PAYMENTDATE>11/20/2026</PAYMENTDATE>
                <ARPYMTDETAILS><ARPYMTDETAIL><RECORDKEY>%d</RECORDKEY><TRX_PAYMENTAMOUNT>%s</TRX_PAYMENTAMOUNT></ARPYMTDETAIL></ARPYMTDETAILS>
                </ARPYMT></create>""".formatted(invoice.customerId(), number, invoice.recordNo(), amount));
    }

    private static List<PaymentRead> payments(TenantId tenant) {
        return TopicReader.payloads(Topic.INTACCT_RECORD, tenant, PaymentRead.class);
    }

    private static List<CreditRead> credits(TenantId tenant) {
        return TopicReader.payloads(Topic.INTACCT_RECORD, tenant, CreditRead.class);
    }
}
