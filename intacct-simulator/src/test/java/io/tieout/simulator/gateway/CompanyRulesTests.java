package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.payment;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.xml.Element;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Companies that are configured otherwise than the demo company. */
class CompanyRulesTests {

    private static final String CURRENCIES = "<query><object>ARINVOICE</object><select><field>RECORDNO</field>"
            + "<field>CURRENCY</field><field>BASECURR</field><field>TRX_TOTALDUE</field></select>"
            + "<orderby><order><field>RECORDNO</field><ascending/></order></orderby><pagesize>1</pagesize></query>";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void aSingleCurrencyCompanyShowsCurrenciesEmptyOrNotAtAllOrRefusesThem() {
        gateway.change("{\"features\":{\"multiCurrency\":false}}");
        Element empty = gateway.data(CURRENCIES).children().getFirst();
        assertThat(empty.text("CURRENCY")).isEmpty();
        assertThat(empty.text("BASECURR")).isEmpty();
        assertThat(empty.text("TRX_TOTALDUE")).isNotEmpty();
        assertThat(gateway.data("<getFinancialSetup/>").children().getFirst().text("multiCurrency"))
                .isEqualTo("false");

        gateway.change("{\"assumptions\":{\"singleCurrency\":\"ABSENT\"}}");
        Element absent = gateway.data(CURRENCIES).children().getFirst();
        assertThat(absent.child("CURRENCY")).isEmpty();
        assertThat(absent.child("BASECURR")).isEmpty();
        assertThat(gateway.data("<read><object>ARINVOICE</object><keys>" + absent.text("RECORDNO")
                                + "</keys><fields>*</fields></read>")
                        .children()
                        .getFirst()
                        .child("CURRENCY"))
                .isEmpty();

        gateway.change("{\"assumptions\":{\"singleCurrency\":\"REFUSED\"}}");
        Element refused = gateway.result(CURRENCIES);
        assertThat(errorno(refused)).isEqualTo("DL02000001");
        assertThat(errorText(refused)).contains("CURRENCY is not available for this company");
    }

    @Test
    void aSingleCurrencyCompanyRefusesEveryDocumentThatNamesACurrency() {
        gateway.change("{\"features\":{\"multiCurrency\":false}}");
        String invoice = newInvoice("C-1001", "ONE-1", "10");

        assertThat(errorText(gateway.result(
                        invoice.replace("<invoiceitems>", "<currency>USD</currency><exchratetype/><invoiceitems>"))))
                .contains("Multi-currency is not enabled");
        assertThat(status(gateway.result(invoice))).isEqualTo("success");
        long key = gateway.invoice("ONE-1").recordNo();
        assertThat(errorText(gateway.result(payment("C-1001", key, "10", "<CURRENCY>USD</CURRENCY>"))))
                .contains("Multi-currency is not enabled");
        assertThat(status(gateway.result(payment("C-1001", key, "10", "")))).isEqualTo("success");
    }

    @Test
    void anAccountRequiresDimensions() {
        gateway.setMaster("GLACCOUNT", "4000", Map.of("REQUIREDEPT", "true", "REQUIRECLASS", "true"));
        Element account = gateway.data("<readByName><object>GLACCOUNT</object><keys>4000</keys></readByName>")
                .children()
                .getFirst();
        assertThat(account.text("REQUIREDEPT")).isEqualTo("true");
        assertThat(account.text("REQUIRELOC")).isEqualTo("false");
        String invoice = newInvoice("C-1001", "DIM-1", "10");
        String withDepartment = invoice.replace("</locationid>", "</locationid><departmentid>SALES</departmentid>");

        assertThat(errorText(gateway.result(invoice)))
                .startsWith("This transaction is missing 'Department' dimension for the Account 4000");
        assertThat(errorText(gateway.result(withDepartment))).contains("'Class'");
        assertThat(status(gateway.result(
                        withDepartment.replace("</departmentid>", "</departmentid><classid>C1</classid>"))))
                .isEqualTo("success");
    }

    @Test
    void theItemsOfAnAdvanceBringTheirDimensions() {
        gateway.setMaster("GLACCOUNT", "2400", Map.of("REQUIRECLASS", "true"));
        String advance = "<create><ARADVANCE><CUSTOMERID>C-1001</CUSTOMERID><PAYMENTMETHOD>EFT</PAYMENTMETHOD>"
                + "<FINANCIALENTITY>BOA</FINANCIALENTITY><PAYMENTDATE>06/10/2026</PAYMENTDATE><RECEIPTDATE>06/10/2026"
                + "</RECEIPTDATE><ARADVANCEITEMS><ARADVANCEITEM><ACCOUNTNO>2400</ACCOUNTNO><LOCATIONID>100</LOCATIONID>"
                + "<TRX_AMOUNT>5</TRX_AMOUNT></ARADVANCEITEM></ARADVANCEITEMS></ARADVANCE></create>";

        assertThat(errorText(gateway.result(advance))).contains("'Class' dimension");
        assertThat(status(gateway.result(advance.replace("<TRX_AMOUNT>", "<CLASSID>C1</CLASSID><TRX_AMOUNT>"))))
                .isEqualTo("success");
    }

    @Test
    void aCompanyMayRequireAccountLabels() {
        gateway.change("{\"features\":{\"accountLabels\":true}}");
        String invoice = newInvoice("C-1001", "LABEL-1", "10");

        assertThat(errorText(gateway.result(invoice))).contains("no account label");
        assertThat(status(gateway.result(invoice.replace(
                        "<glaccountno>4000</glaccountno>", "<accountlabel>Subscription</accountlabel>"))))
                .isEqualTo("success");
        assertThat(gateway.invoice("LABEL-1").lines().getFirst().accountNo()).isEqualTo("4000");
    }

    @Test
    void keysOfTheAuditHistoryMayHaveASuffix() {
        gateway.change("{\"assumptions\":{\"auditKeys\":\"SUFFIXED\"}}");
        gateway.result(newInvoice("C-1001", "GONE-1", "10"));
        long key = gateway.invoice("GONE-1").recordNo();
        gateway.result("<delete><object>ARINVOICE</object><keys>" + key + "</keys></delete>");

        Element history =
                gateway.data("<query><object>AUDITHISTORY</object><select><field>OBJECTKEY</field></select></query>");

        assertThat(history.children())
                .singleElement()
                .satisfies(row -> assertThat(row.text("OBJECTKEY")).isEqualTo(key + "--REC"));
    }
}
