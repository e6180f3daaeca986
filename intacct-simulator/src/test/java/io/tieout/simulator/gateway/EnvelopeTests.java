package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTests {

    private static final String READ = "<read><object>CUSTOMER</object><keys>1</keys><fields>*</fields></read>";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void aSuccessCarriesControlAuthenticationAndResultsInOrder() {
        Element response = gateway.post(READ);

        assertThat(response.child("control").orElseThrow().children())
                .extracting(Element::name)
                .containsExactly("status", "senderid", "controlid", "uniqueid", "dtdversion");
        assertThat(response.child("operation")
                        .flatMap(operation -> operation.child("authentication"))
                        .orElseThrow()
                        .children())
                .extracting(Element::name)
                .containsExactly("status", "userid", "companyid", "locationid", "sessiontimestamp", "sessiontimeout");
    }

    @Test
    void textThatIsNoXmlIsAControlFailureWithoutASenderId() {
        Element response = tree(gateway.postRaw("<request><control>"));

        Element control = response.child("control").orElseThrow();
        assertThat(control.text("status")).isEqualTo("failure");
        assertThat(control.child("senderid")).isEmpty();
        assertThat(errorno(response)).isEqualTo("XL03000003");
    }

    @Test
    void aDocumentTypeIsRefused() {
        Element response = tree(gateway.postRaw("<!DOCTYPE request [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + gateway.envelope(READ).replace("<keys>1", "<keys>&x;")));

        assertThat(errorno(response)).isEqualTo("XL03000003");
    }

    @ParameterizedTest
    @CsvSource({
        "<controlid>c</controlid><uniqueid>false</uniqueid>, <uniqueid>false</uniqueid><controlid>c</controlid>",
        "<dtdversion>3.0</dtdversion>, <dtdversion>4.0</dtdversion>",
        "<dtdversion>3.0</dtdversion>, <dtdversion>2.1</dtdversion>",
        "<controlid>c</controlid>, ''",
        " controlid=\"f\", ''",
        "read>, reed>",
    })
    void whatTheSchemaDoesNotAllowFailsTheWholeRequest(String right, String wrong) {
        Element response = tree(gateway.postRaw(gateway.envelope(READ).replace(right, wrong)));

        assertThat(errorno(response)).isEqualTo("XL03000003");
        assertThat(response.child("operation")).isEmpty();
    }

    @Test
    void aLegacyFunctionWithElementsInTheWrongOrderFailsTheWholeRequest() {
        String invoice = DemoGateway.newInvoice("C-1001", "X-1", "10");
        String actionFirst = invoice.replace("<invoiceno>", "<action>Submit</action><batchkey>1</batchkey><invoiceno>");
        String batchFirst = invoice.replace("<invoiceno>", "<batchkey>1</batchkey><action>Submit</action><invoiceno>");

        assertThat(errorno(gateway.post(READ, actionFirst))).isEqualTo("XL03000003");
        assertThat(DemoGateway.status(gateway.result(batchFirst))).isEqualTo("success");
    }

    @Test
    void anElementThatALegacyFunctionDoesNotKnowIsNamedWithItsPlace() {
        Element response = gateway.post(DemoGateway.newInvoice("C-1001", "X-1", "10")
                .replace("<invoiceno>", "<onhold>true</onhold><invoiceno>"));

        assertThat(errorText(response)).contains("found 'onhold'").contains("line 1");
    }

    @Test
    void aSessionIsTheOnlyFunctionOfItsRequest() {
        assertThat(errorno(gateway.post(READ, "<getAPISession/>"))).isEqualTo("XL03000003");
    }

    @Test
    void aTransportPolicyIsNotKnown() {
        Element response = tree(gateway.postRaw(
                gateway.envelope(READ).replace("</dtdversion>", "</dtdversion><policyid>test</policyid>")));

        assertThat(errorText(response)).isEqualTo("test is not a valid transport policy.");
    }
}
