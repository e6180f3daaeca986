package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static io.tieout.simulator.gateway.DemoGateway.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.xml.Element;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UniqueControlIdTests {

    private static final String DUPLICATE = "A successful transaction has already been recorded with the control id f";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void uniqueIdIsTrueWhereTheRequestSaysNothing() {
        String silent = gateway.envelope(newInvoice("C-1001", "", "10")).replace("<uniqueid>false</uniqueid>", "");

        assertThat(status(result(tree(gateway.postRaw(silent))))).isEqualTo("success");
        Element repeated = result(tree(gateway.postRaw(silent)));

        assertThat(status(repeated)).isEqualTo("failure");
        assertThat(errorText(repeated)).startsWith(DUPLICATE);
        assertThat(repeated.child("key")).isEmpty();
    }

    @Test
    void withoutUniqueIdTheSameControlIdMakesTwoRecords() {
        gateway.post(newInvoice("C-1001", "", "10"));
        gateway.post(newInvoice("C-1001", "", "10"));

        assertThat(gateway.ledger().summary().gatewayInvoices()).isEqualTo(2);
    }

    @Test
    void aFailureDoesNotUseUpTheControlId() {
        gateway.unique();

        assertThat(status(gateway.result(newInvoice("C-NOBODY", "", "10")))).isEqualTo("failure");
        assertThat(status(gateway.result(newInvoice("C-1001", "", "10")))).isEqualTo("success");
    }

    @Test
    void aRolledBackTransactionDoesNotUseUpItsControlIds() {
        gateway.unique().inTransaction();
        String first = "<function controlid=\"a\">" + newInvoice("C-1001", "", "10") + "</function>";
        gateway.post(first, "<function controlid=\"b\">" + newInvoice("C-NOBODY", "", "10") + "</function>");

        assertThat(status(result(gateway.post(first)))).isEqualTo("success");
    }

    @Test
    void aCompanyThatForgotItsControlIdsMakesASecondRecord() {
        gateway.unique();
        gateway.post(newInvoice("C-1001", "", "10"));

        assertThat(gateway.companies.get("DEMO").books().forgetControlIds()).isPositive();
        gateway.post(newInvoice("C-1001", "", "10"));

        assertThat(gateway.ledger().summary().gatewayInvoices()).isEqualTo(2);
    }

    @Test
    void aReadUsesUpItsControlIdToo() {
        gateway.unique();
        String read = "<read><object>CUSTOMER</object><keys>1</keys></read>";
        gateway.result(read);

        assertThat(errorText(gateway.result(read))).startsWith(DUPLICATE);
    }

    @Test
    void aRequestThatIsStillInProcessIsToldApart() {
        gateway.unique();
        gateway.faults.add(FaultRule.times(1, FaultMatch.ANYTHING, new Fault.LateCommit(400)));
        Reply dropped = gateway.postRaw(gateway.envelope(newInvoice("C-1001", "LATE-1", "10")));
        assertThat(dropped).isInstanceOf(Reply.Drop.class);
        assertThat(gateway.ledger().invoice("LATE-1")).isEmpty();

        assertThat(errorText(gateway.result(newInvoice("C-1001", "LATE-1", "10"))))
                .contains("concurrent request in process");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> gateway.ledger().invoice("LATE-1").isPresent());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(errorText(gateway.result(newInvoice("C-1001", "LATE-1", "10"))))
                        .startsWith(DUPLICATE));
        assertThat(gateway.ledger().summary().gatewayInvoices()).isEqualTo(1);
    }

    private static Element result(Element response) {
        return response.child("operation")
                .flatMap(operation -> operation.child("result"))
                .orElseThrow();
    }
}
