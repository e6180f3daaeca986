package io.tieout.connector.checkup;

import io.tieout.connector.checkup.Checkup.Check;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.function.ChoiceRow;
import io.tieout.connector.gateway.function.Query;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.posting.Fault;
import io.tieout.connector.posting.FaultClass;
import io.tieout.connector.profile.KnowingCompanies;
import io.tieout.connector.usage.Cause;
import io.tieout.model.id.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tests a connection with a fresh sign-in and three small reads. */
@Component
class TestingConnections {

    private static final Duration PERMIT_WAIT = Duration.ofSeconds(10);
    private static final String PROFILE = "read the company's profile";
    private static final List<String> NEEDED = List.of("CUSTOMER", "ARINVOICE", "GLACCOUNT");

    private final Pages pages;
    private final Connections connections;
    private final Lanes lanes;
    private final KnowingCompanies companies;

    TestingConnections(Pages pages, Connections connections, Lanes lanes, KnowingCompanies companies) {
        this.pages = pages;
        this.connections = connections;
        this.lanes = lanes;
        this.companies = companies;
    }

    Checkup test(TenantId tenant) {
        Connection connection = connections.signedInAnew(tenant);
        // Without this a lane that was stopped because of the credentials would refuse the permit for the test as well.
        lanes.resume(connection.companyId());
        List<Check> checks = new ArrayList<>();
        for (String object : NEEDED) {
            switch (read(connection, object)) {
                case PageAnswer.Page<ChoiceRow> page -> checks.add(new Check("read " + object, true, null));
                case PageAnswer.Failed<ChoiceRow> failed -> {
                    Fault fault = failed.fault();
                    boolean signedIn =
                            fault.faultClass() == FaultClass.NEEDS_PERSON || fault.faultClass() == FaultClass.PERMANENT;
                    checks.add(new Check(signedIn ? "read " + object : "sign in", false, fault.problem()));
                    if (fault.faultClass() == FaultClass.CREDENTIALS) {
                        lanes.pause(connection.companyId(), null, fault.problem());
                    }
                    if (!signedIn) {
                        return Checkup.of(checks);
                    }
                }
            }
        }
        checks.addAll(profile(connection));
        return Checkup.of(checks);
    }

    /** What the company does not say of itself is assumed: no fault of the connection, but a person should know. */
    private List<Check> profile(Connection connection) {
        return switch (companies.ask(connection, Cause.TEST)) {
            case KnowingCompanies.Knowledge.NotNow not ->
                List.of(new Check(PROFILE, true, not.fault().problem()));
            case KnowingCompanies.Knowledge.Known known
            when known.remarks().isEmpty() -> List.of(new Check(PROFILE, true, null));
            case KnowingCompanies.Knowledge.Known known ->
                known.remarks().stream()
                        .map(remark -> new Check(PROFILE, true, remark))
                        .toList();
        };
    }

    private PageAnswer<ChoiceRow> read(Connection connection, String object) {
        Query query = Query.of(object, List.of("RECORDNO"), null, List.of("RECORDNO"), 1);
        return pages.read(connection, Cause.TEST, query, ChoiceRow.class, "Reading " + object, PERMIT_WAIT);
    }
}
