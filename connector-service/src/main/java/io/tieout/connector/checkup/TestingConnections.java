package io.tieout.connector.checkup;

import io.tieout.connector.checkup.Checkup.Check;
import io.tieout.connector.connection.Connecting;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.function.ChoiceRow;
import io.tieout.connector.gateway.function.Query;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.ConnectionWaits;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.posting.Fault;
import io.tieout.connector.posting.FaultClass;
import io.tieout.connector.usage.Cause;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tests a connection with a fresh sign-in and three small reads, in less than twenty seconds whatever the other side does. */
@Component
class TestingConnections {

    private static final Duration LONGEST = Duration.ofSeconds(17);
    private static final Duration PERMIT_WAIT = Duration.ofSeconds(10);
    private static final List<String> NEEDED = List.of("CUSTOMER", "ARINVOICE", "GLACCOUNT");
    private static final String SIGN_IN = "sign in";

    private final Pages pages;
    private final Connecting connecting;
    private final Memberships memberships;
    private final Trials trials;

    TestingConnections(Pages pages, Connecting connecting, Memberships memberships, Trials trials) {
        this.pages = pages;
        this.connecting = connecting;
        this.memberships = memberships;
        this.trials = trials;
    }

    Checkup test(TenantId tenant) {
        return trials.alone(tenant, () -> testAlone(tenant));
    }

    private Checkup testAlone(TenantId tenant) {
        Connection connection = connecting.renewed(tenant);
        var time = new WithinTime(LONGEST);
        Optional<Problem> refused = trials.signIn(connection, time);
        if (refused.isPresent()) {
            return Checkup.of(List.of(new Check(SIGN_IN, false, refused.get())));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(SIGN_IN, true, null));
        Optional<Problem> waits = memberships.of(tenant).map(Membership::problem);
        if (waits.isPresent()) {
            checks.add(new Check("be let into the company", false, waits.get()));
            return Checkup.of(checks);
        }
        for (String object : NEEDED) {
            Read read = read(connection, object, time);
            checks.add(new Check(
                    "read " + object, read.problem().isEmpty(), read.problem().orElse(null)));
            if (!read.goOn()) {
                break;
            }
        }
        return Checkup.of(checks);
    }

    /** @param goOn what hinders this read says nothing of the others */
    private record Read(Optional<Problem> problem, boolean goOn) {

        static Read failed(Problem problem, boolean goOn) {
            return new Read(Optional.of(problem), goOn);
        }
    }

    private Read read(Connection connection, String object, WithinTime time) {
        Query query = Query.of(object, List.of("RECORDNO"), null, List.of("RECORDNO"), 1);
        String what = "Reading " + object;
        try {
            return time.call(() -> pages.read(connection, Cause.TEST, query, ChoiceRow.class, what, PERMIT_WAIT))
                    .map(TestingConnections::read)
                    .orElseGet(() -> Read.failed(Trials.tooLong(what), false));
        } catch (ConnectionWaits waits) {
            return Read.failed(waits.problem(), false);
        } catch (CompanyBusy busy) {
            return Read.failed(
                    new Problem(
                            "COMPANY_BUSY",
                            busy.getMessage() == null ? "The company is busy." : busy.getMessage(),
                            "Test the connection again in a few minutes."),
                    false);
        }
    }

    private static Read read(PageAnswer<ChoiceRow> answer) {
        return switch (answer) {
            case PageAnswer.Page<ChoiceRow> page -> new Read(Optional.empty(), true);
            case PageAnswer.Failed<ChoiceRow> failed -> {
                Fault fault = failed.fault();
                boolean ofThisObject =
                        fault.faultClass() == FaultClass.NEEDS_PERSON || fault.faultClass() == FaultClass.PERMANENT;
                yield Read.failed(fault.problem(), ofThisObject);
            }
        };
    }
}
