package io.tieout.connector.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.function.GetApiSession;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestXmlTests {

    private static final Origin ORIGIN = new Origin(DocumentKind.PAYMENT, "T1", new CustomerId("c"), new EventId("e"));

    @Test
    void aSignInIsWrittenInTheOrderOfTheDtd() throws JAXBException {
        var envelope = Envelope.of(
                new Sender("s", "p"),
                "req-1",
                false,
                Authentication.login("co", "u", "up&<>", "100"),
                List.of(Function.of("cid", new GetApiSession())));

        assertThat(xml(envelope)).isEqualTo("""
                <?xml version='1.0' encoding='UTF-8'?><request><control><senderid>s</senderid><password>p</password>\
                <controlid>req-1</controlid><uniqueid>false</uniqueid><dtdversion>3.0</dtdversion>\
                <includewhitespace>false</includewhitespace></control><operation transaction="false"><authentication>\
                <login><userid>u</userid><companyid>co</companyid><password>up&amp;&lt;></password>\
                <locationid>100</locationid></login></authentication><content><function controlid="cid">\
                <getAPISession/></function></content></operation></request>""");
    }

    @Test
    void uniquenessIsAlwaysSaidBecauseSilenceMeansTrue() throws JAXBException {
        assertThat(xml(body(new GetApiSession()))).contains("<uniqueid>true</uniqueid>");
    }

    @Test
    void anInvoiceIsWrittenInTheOrderOfTheDtd() throws JAXBException {
        var command = new CreateInvoice(
                new CommandId("k"),
                1,
                ORIGIN,
                null,
                "C7",
                "INV-1",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 4, 8),
                "PO-1",
                "text",
                Money.of("10.50", "USD"),
                List.of(new CreateInvoice.Line("4000", "1200", Money.of("10.50", "USD"), "memo", "100", "SALES")));

        assertThat(xml(body(written(command)))).contains("""
                <create_invoice><customerid>C7</customerid><datecreated><year>2026</year><month>03</month><day>09</day>\
                </datecreated><datedue><year>2026</year><month>04</month><day>08</day></datedue>\
                <invoiceno>INV-1</invoiceno><ponumber>PO-1</ponumber><description>text</description>\
                <currency>USD</currency><exchratetype></exchratetype><invoiceitems><lineitem><glaccountno>4000</glaccountno>\
                <offsetglaccountno>1200</offsetglaccountno><amount>10.50</amount><memo>memo</memo>\
                <locationid>100</locationid><departmentid>SALES</departmentid></lineitem></invoiceitems></create_invoice>""");
    }

    @Test
    void aPaymentNamesItsInvoicesByRecordNumberAndItsOverpaymentApart() throws JAXBException {
        var command = new CreatePayment(
                new CommandId("k"),
                1,
                ORIGIN,
                null,
                "C7",
                "TO-1",
                new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099"),
                "Credit Card",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 8),
                null,
                Money.of("12", "USD"),
                List.of(new CreatePayment.Detail("101", "INV-1", Money.of("10", "USD"))),
                "100",
                null);

        assertThat(xml(body(written(command)))).contains("""
                <create><ARPYMT><UNDEPOSITEDACCOUNTNO>1099</UNDEPOSITEDACCOUNTNO><PAYMENTMETHOD>Credit Card</PAYMENTMETHOD>\
                <CUSTOMERID>C7</CUSTOMERID><DOCNUMBER>TO-1</DOCNUMBER><RECEIPTDATE>03/09/2026</RECEIPTDATE>\
                <PAYMENTDATE>03/08/2026</PAYMENTDATE><TRX_AMOUNTTOPAY>12.00</TRX_AMOUNTTOPAY><CURRENCY>USD</CURRENCY>\
                <OVERPAYMENTAMOUNT>2.00</OVERPAYMENTAMOUNT><OVERPAYMENTLOCATIONID>100</OVERPAYMENTLOCATIONID>\
                <ARPYMTDETAILS><ARPYMTDETAIL><RECORDKEY>101</RECORDKEY><TRX_PAYMENTAMOUNT>10.00</TRX_PAYMENTAMOUNT>\
                </ARPYMTDETAIL></ARPYMTDETAILS></ARPYMT></create>""");
    }

    @Test
    void anAdvanceHasOneLine() throws JAXBException {
        var command = new CreateAdvance(
                new CommandId("k"),
                1,
                ORIGIN,
                null,
                "C7",
                "TO-2",
                new ReceivingAccount(ReceivingAccount.Kind.BANK, "BOA"),
                "EFT",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 9),
                "d",
                Money.of("5", "USD"),
                "2400",
                "100",
                null,
                null);

        assertThat(xml(body(written(command))))
                .contains("<FINANCIALENTITY>BOA</FINANCIALENTITY>")
                .contains("<ARADVANCEITEMS><ARADVANCEITEM><ACCOUNTNO>2400</ACCOUNTNO><TRX_AMOUNT>5.00</TRX_AMOUNT>"
                        + "<LOCATIONID>100</LOCATIONID></ARADVANCEITEM></ARADVANCEITEMS>");
    }

    @Test
    void aLabelStandsInThePlaceOfAnAccountAndAmountsHaveTwoDecimals() throws JAXBException {
        var invoice = new CreateInvoice(
                new CommandId("k"),
                1,
                ORIGIN,
                null,
                "C7",
                "INV-1",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 4, 8),
                null,
                null,
                Money.of("5.000", "KWD"),
                List.of(new CreateInvoice.Line(null, null, Money.of("5.000", "KWD"), null, null, null, "Services")));
        var advance = new CreateAdvance(
                new CommandId("k"),
                1,
                ORIGIN,
                null,
                "C7",
                "TO-2",
                new ReceivingAccount(ReceivingAccount.Kind.BANK, "BOA"),
                "EFT",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 9),
                null,
                Money.of("500", "JPY"),
                null,
                null,
                null,
                "Advances");

        assertThat(xml(body(written(invoice))))
                .contains("<lineitem><accountlabel>Services</accountlabel><amount>5.00</amount></lineitem>");
        assertThat(xml(body(written(advance))))
                .contains(
                        "<ARADVANCEITEM><ACCOUNTLABEL>Advances</ACCOUNTLABEL><TRX_AMOUNT>500</TRX_AMOUNT></ARADVANCEITEM>");
    }

    @Test
    void charactersThatXmlCannotCarryAreLeftOut() throws JAXBException {
        var command = new CreateCustomer(
                new CommandId("k"),
                1,
                ORIGIN,
                null,
                "C7",
                "A\u0000c\u000bm\uD800e & \uD83D\uDE00 \uFFFE",
                null,
                null,
                null);

        assertThat(xml(body(written(command)))).contains("<NAME>Acme &amp; \uD83D\uDE00 </NAME>");
    }

    @Test
    void aQueryIsWrittenInTheOrderOfTheVendorsSdks() throws JAXBException {
        Query query = Query.of(
                        "ARINVOICE",
                        List.of("RECORDNO", "WHENMODIFIED"),
                        Filter.or(
                                Filter.greaterThan("WHENMODIFIED", "01/02/2026 03:04:05"),
                                Filter.and(
                                        Filter.equalTo("WHENMODIFIED", "01/02/2026 03:04:05"),
                                        Filter.greaterThan("RECORDNO", "7"))),
                        List.of("WHENMODIFIED", "RECORDNO"),
                        2000)
                .seeingPrivateRecords();

        assertThat(xml(body(Vocabulary.body(query)))).contains("""
                <query><select><field>RECORDNO</field><field>WHENMODIFIED</field></select><object>ARINVOICE</object>\
                <filter><or><greaterthan><field>WHENMODIFIED</field><value>01/02/2026 03:04:05</value></greaterthan><and>\
                <equalto><field>WHENMODIFIED</field><value>01/02/2026 03:04:05</value></equalto><greaterthan>\
                <field>RECORDNO</field><value>7</value></greaterthan></and></or></filter><orderby><order>\
                <field>WHENMODIFIED</field><ascending/></order><order><field>RECORDNO</field><ascending/></order></orderby>\
                <options><showprivate>true</showprivate></options><pagesize>2000</pagesize></query>""");
    }

    @Test
    void anEnvelopePrintsNoPassword() {
        var envelope = Envelope.of(
                new Sender("s", "hush"), "c", true, Authentication.login("co", "u", "hush", null), List.of());

        assertThat(envelope + " " + new Sender("s", "hush") + " " + Authentication.session("hush"))
                .doesNotContain("hush");
    }

    private static Object written(IntacctCommand command) {
        return Writings.of(command).body(CompanyCurrency.UNKNOWN);
    }

    private static Envelope body(Object body) {
        return Envelope.of(
                new Sender("s", "p"), "r", true, Authentication.session("sid"), List.of(Function.of("f", body)));
    }

    private static String xml(Envelope envelope) throws JAXBException {
        List<Class<?>> classes = new ArrayList<>(Vocabulary.classes());
        classes.addAll(Writings.vocabulary());
        classes.add(Envelope.class);
        var context = JAXBContext.newInstance(classes.toArray(Class<?>[]::new));
        return new String(new RequestXml(context).write(envelope), StandardCharsets.UTF_8);
    }
}
