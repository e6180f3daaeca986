package io.tieout.connector.checkup;

import io.tieout.connector.checkup.Checkup.Check;
import io.tieout.connector.connection.Connecting;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.Question;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.ConnectionWaits;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.profile.KnowingCompanies;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
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
    private static final String PROFILE = "read the company's profile";
    private static final List<String> NEEDED = List.of("CUSTOMER", "ARINVOICE", "GLACCOUNT");
    private static final String SIGN_IN = "sign in";
    private static final String READ = "read";

    private final Pages pages;
    private final Connecting connecting;
    private final Memberships memberships;
    private final Trials trials;
    private final KnowingCompanies companies;

    TestingConnections(
            Pages pages, Connecting connecting, Memberships memberships, Trials trials, KnowingCompanies companies) {
        this.pages = pages;
        this.connecting = connecting;
        this.memberships = memberships;
        this.trials = trials;
        this.companies = companies;
    }

    Checkup test(TenantId tenant, String who) {
        return trials.alone(tenant, () -> testAlone(tenant, who));
    }

    private Checkup testAlone(TenantId tenant, String who) {
        Connection connection = connecting.renewedForTest(tenant, who);
        var time = new WithinTime(LONGEST);
        Optional<Problem> refused = trials.signIn(connection, time);
        if (refused.isPresent()) {
            return Checkup.of(connection.companyId(), List.of(new Check(SIGN_IN, false, refused.get())));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(SIGN_IN, true, null));
        Optional<Problem> waits = memberships.of(tenant).map(Membership::problem);
        if (waits.isPresent()) {
            checks.add(new Check("be let into the company", false, waits.get()));
            return Checkup.of(connection.companyId(), checks);
        }
        checks.addAll(read(connection, time));
        checks.addAll(profile(connection, time));
        return Checkup.of(connection.companyId(), checks);
    }

    /** What the company does not say of itself is assumed: no fault of the connection, but a person should know. */
    private List<Check> profile(Connection connection, WithinTime time) {
        try {
            return time.call(() -> companies.ask(connection, CallPurpose.TEST))
                    .map(TestingConnections::profile)
                    .orElseGet(
                            () -> List.of(new Check(PROFILE, true, Trials.tooLong("Reading the company's profile"))));
        } catch (ConnectionWaits waits) {
            return List.of(new Check(PROFILE, true, waits.problem()));
        } catch (CompanyBusy busy) {
            return List.of(new Check(PROFILE, true, problem(busy)));
        }
    }

    private static List<Check> profile(KnowingCompanies.Knowledge knowledge) {
        return switch (knowledge) {
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

    private static Problem problem(CompanyBusy busy) {
        return new Problem(
                ProblemCode.COMPANY_BUSY,
                busy.getMessage() == null ? "The company is busy." : busy.getMessage(),
                "Test the connection again in a few minutes.");
    }

    /** One of each object, in one request. */
    private List<Check> read(Connection connection, WithinTime time) {
        List<Question> questions = NEEDED.stream()
                .map(object ->
                        new Question(object, Query.of(object, List.of("RECORDNO"), null, List.of("RECORDNO"), 1)))
                .toList();
        try {
            return time.call(() -> pages.ask(
                            connection, CallPurpose.TEST, questions, "Reading one of each object", PERMIT_WAIT))
                    .map(answers -> questions.stream()
                            .map(question -> read(question, answers.to(question)))
                            .toList())
                    .orElseGet(() -> List.of(new Check(READ, false, Trials.tooLong("Reading"))));
        } catch (ConnectionWaits waits) {
            return List.of(new Check(READ, false, waits.problem()));
        } catch (CompanyBusy busy) {
            return List.of(new Check(READ, false, problem(busy)));
        }
    }

    private static Check read(Question question, PageAnswer<Row> answer) {
        String what = "read " + question.name();
        return switch (answer) {
            case PageAnswer.Page<Row> page -> new Check(what, true, null);
            case PageAnswer.Failed<Row> failed ->
                new Check(what, false, failed.fault().toWhoAsked("Test the connection again in a few minutes."));
        };
    }
}
