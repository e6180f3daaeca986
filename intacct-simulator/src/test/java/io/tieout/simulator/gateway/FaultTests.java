package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static io.tieout.simulator.gateway.DemoGateway.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTests {

    private static final String CREATE = newInvoice("C-1001", "FAULT-1", "10");
    private static final String READ = "<read><object>CUSTOMER</object><keys>1</keys></read>";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void commitThenDropKeepsTheRecordAndAnswersNothing() {
        once(new Fault.CommitThenDrop());

        assertThat(gateway.postRaw(gateway.envelope(CREATE))).isInstanceOf(Reply.Drop.class);
        assertThat(gateway.ledger().invoice("FAULT-1")).isPresent();
    }

    @Test
    void dropBeforeCommitKeepsNothing() {
        once(new Fault.DropBeforeCommit());

        assertThat(gateway.postRaw(gateway.envelope(CREATE))).isInstanceOf(Reply.Drop.class);
        assertThat(gateway.ledger().invoice("FAULT-1")).isEmpty();
    }

    @Test
    void aStatusIsCommittedOrNotAsAsked() {
        once(new Fault.HttpStatus(524, true));
        Reply.Send timeout = (Reply.Send) gateway.postRaw(gateway.envelope(CREATE));
        once(new Fault.HttpStatus(503, false));
        Reply.Send unavailable = (Reply.Send) gateway.postRaw(gateway.envelope(newInvoice("C-1001", "FAULT-2", "1")));

        assertThat(timeout.status()).isEqualTo(524);
        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(gateway.ledger().invoice("FAULT-1")).isPresent();
        assertThat(gateway.ledger().invoice("FAULT-2")).isEmpty();
    }

    @Test
    void anHtmlPageComesWithStatus200() {
        once(new Fault.Html(false));

        Reply.Send page = (Reply.Send) gateway.postRaw(gateway.envelope(CREATE));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
    }

    @Test
    void aTruncatedAnswerAnnouncesItsWholeLength() {
        once(new Fault.TruncatedXml());

        Reply.Truncate truncated = (Reply.Truncate) gateway.postRaw(gateway.envelope(CREATE));

        assertThat(truncated.bytes()).isLessThan(truncated.whole().body().length);
        assertThat(gateway.ledger().invoice("FAULT-1")).isPresent();
    }

    @Test
    void aVerbatimBodyIsSentAsItIs() {
        once(new Fault.Verbatim(200, "application/xml", "<response/>", false));

        Reply.Send verbatim = (Reply.Send) gateway.postRaw(gateway.envelope(CREATE));

        assertThat(new String(verbatim.body(), StandardCharsets.UTF_8)).isEqualTo("<response/>");
    }

    @Test
    void anExpiredSessionFailsLikeAnyOther() {
        String session = gateway.result("<getAPISession/>")
                .child("data")
                .flatMap(data -> data.child("api"))
                .orElseThrow()
                .text("sessionid", "");
        gateway.as("<sessionid>" + session + "</sessionid>");
        once(new Fault.ExpireSession());

        assertThat(errorText(gateway.post(CREATE))).startsWith("Invalid session");
        assertThat(errorText(gateway.post(CREATE))).startsWith("Invalid session");
        assertThat(gateway.ledger().invoice("FAULT-1")).isEmpty();
    }

    @Test
    void anErrorOfOneFunctionLeavesTheOthersAlone() {
        gateway.faults.add(FaultRule.times(
                1,
                FaultMatch.ANYTHING.function("create_invoice").controlId("bad-.*"),
                new Fault.FunctionError(
                        List.of(new GatewayError("BL01001973", "", "Something is wrong.", "Try again.")))));

        List<Element> results = gateway.post(
                        "<function controlid=\"good-1\">" + CREATE + "</function>",
                        "<function controlid=\"bad-1\">" + newInvoice("C-1001", "FAULT-2", "1") + "</function>",
                        "<function controlid=\"bad-2\">" + newInvoice("C-1001", "FAULT-3", "1") + "</function>")
                .child("operation")
                .orElseThrow()
                .children("result");

        assertThat(results).extracting(DemoGateway::status).containsExactly("success", "failure", "success");
        assertThat(errorno(results.get(1))).isEqualTo("BL01001973");
    }

    @Test
    void abortedIsNeitherSuccessNorFailure() {
        once(new Fault.Aborted("Rolled back."));

        assertThat(status(gateway.result(CREATE))).isEqualTo("aborted");
        assertThat(gateway.ledger().invoice("FAULT-1")).isEmpty();
    }

    @Test
    void aFaultMatchesByObjectCompanyAndBodyAndCountsDown() {
        String id = gateway.faults.add(FaultRule.times(
                1,
                FaultMatch.company("demo").object("ARINVOICE").bodyContains("FAULT-1"),
                new Fault.HttpStatus(500, false)));

        assertThat(gateway.post(READ).name()).isEqualTo("response");
        assertThat(((Reply.Send) gateway.postRaw(gateway.envelope(CREATE))).status())
                .isEqualTo(500);
        assertThat(((Reply.Send) gateway.postRaw(gateway.envelope(CREATE))).status())
                .isEqualTo(200);
        assertThat(gateway.faults.happened(id)).isEqualTo(1);
    }

    @Test
    void diceOfTheSameSeedFallTheSameWay() {
        assertThat(fiftyThrows()).isEqualTo(fiftyThrows()).contains("500").contains("200");
    }

    private String fiftyThrows() {
        gateway.faults.clear();
        gateway.faults.add(FaultRule.sometimes(0.3, 7, FaultMatch.ANYTHING, new Fault.HttpStatus(500, false)));
        StringBuilder statuses = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            statuses.append(((Reply.Send) gateway.postRaw(gateway.envelope(READ))).status())
                    .append(' ');
        }
        return statuses.toString();
    }

    @Test
    void malformedXmlIsNoXml() {
        once(new Fault.MalformedXml());
        Reply reply = gateway.postRaw(gateway.envelope(CREATE));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> tree(reply)))
                .isInstanceOf(AssertionError.class);
    }

    private void once(Fault fault) {
        gateway.faults.add(FaultRule.times(1, FaultMatch.ANYTHING, fault));
    }
}
