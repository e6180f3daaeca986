package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static io.tieout.simulator.gateway.DemoGateway.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.simulator.company.Limits;
import io.tieout.simulator.company.Limits.WhenBusy;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.xml.Element;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTests {

    private static final String READ = "<read><object>CUSTOMER</object><keys>1</keys></read>";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void oneRequestTooManyIsRejectedByTheGatewayInFront() {
        occupyTwoFor(800);

        Reply.Send busy = (Reply.Send) gateway.postRaw(gateway.envelope(READ));

        assertThat(busy.status()).isEqualTo(429);
        Element response = tree(busy);
        assertThat(response.child("control").orElseThrow().children()).hasSize(1);
        assertThat(errorno(response)).isEqualTo("GW-0010");
        assertThat(gateway.demo().gate().mostAtWork()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ((Reply.Send) gateway.postRaw(gateway.envelope(READ))).status() == 200);
    }

    @Test
    void oneRequestTooManyWaitsWhereTheCompanyQueues() {
        gateway.with(demo -> demo.withLimits(Limits.DEFAULT.withConcurrency(2, WhenBusy.QUEUE)));
        occupyTwoFor(300);

        assertThat(status(gateway.result(READ))).isEqualTo("success");
        assertThat(gateway.demo().gate().mostAtWork()).isEqualTo(2);
    }

    @Test
    void requestsPerMinuteAreCounted() {
        gateway.with(demo -> demo.withLimits(Limits.DEFAULT.withRequestsPerMinute(2)));
        gateway.post(READ);
        gateway.post(READ);

        assertThat(errorno(gateway.post(READ))).isEqualTo("GW-0010");
        assertThat(gateway.log.outcomes()).containsEntry("RATE_LIMITED", 1L).containsEntry("ANSWERED", 2L);
    }

    @Test
    void whatAUserMayNotDoIsAFunctionFailure() {
        gateway.with(demo ->
                demo.withUsers(List.of(new User("demo", "demo", List.of("readByQuery", "create:CUSTOMER"), 0))));

        Element denied = gateway.result("<readByQuery><object>CUSTOMER</object><query/></readByQuery>");

        assertThat(errorno(denied)).isEqualTo("PL04000005");
        assertThat(errorText(denied)).startsWith("You do not have permission for API operation READ_BY_QUERY");
        assertThat(errorno(gateway.result("<create><CUSTOMER><NAME>x</NAME></CUSTOMER></create>")))
                .isEqualTo("PL04000005");
        assertThat(status(gateway.result(READ))).isEqualTo("success");
    }

    @Test
    void apiTransactionsAreCountedPerObjectAndPage() {
        long before = gateway.demo().apiTransactions();

        gateway.post(newInvoice("C-1001", "", "10"), READ, newInvoice("C-NOBODY", "", "10"));

        assertThat(gateway.demo().apiTransactions() - before).isEqualTo(2);
    }

    private void occupyTwoFor(long millis) {
        gateway.faults.add(FaultRule.times(2, FaultMatch.ANYTHING, new Fault.LateCommit(millis)));
        gateway.postRaw(gateway.envelope(READ));
        gateway.postRaw(gateway.envelope(READ));
    }
}
