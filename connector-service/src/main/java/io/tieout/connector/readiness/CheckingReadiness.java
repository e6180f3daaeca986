package io.tieout.connector.readiness;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.connection.SecretUnreadable;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.ConnectionWaits;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.readiness.check.Ask;
import io.tieout.connector.readiness.check.Assumption;
import io.tieout.connector.readiness.check.Check;
import io.tieout.connector.readiness.check.Facts;
import io.tieout.connector.readiness.check.Finding;
import io.tieout.connector.readiness.check.Heard;
import io.tieout.connector.readiness.check.KnownAssumptions;
import io.tieout.connector.readiness.check.ShownByAnswers;
import io.tieout.connector.readiness.check.Subject;
import io.tieout.connector.usage.ApiUsage;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks a company and keeps what was found. A connection that does not sign in is not tried: its refusal is what there is to say, and
 * another attempt would lock the user out.
 */
@Component
class CheckingReadiness {

    private static final Duration WORTH = Duration.ofDays(1);
    private static final Duration WITHOUT_SESSION = Duration.ofMinutes(5);
    private static final Duration AFTER_SILENCE = Duration.ofMinutes(10);

    private final Connections connections;
    private final AskingFacts asking;
    private final ChosenAccounts chosen;
    private final Lanes lanes;
    private final ApiUsage usage;
    private final Results results;
    private final Clock clock;
    private final List<Assumption> assumptions = KnownAssumptions.all();

    CheckingReadiness(
            Connections connections,
            AskingFacts asking,
            ChosenAccounts chosen,
            Lanes lanes,
            ApiUsage usage,
            Results results,
            Clock clock) {
        this.connections = connections;
        this.asking = asking;
        this.chosen = chosen;
        this.lanes = lanes;
        this.usage = usage;
        this.results = results;
        this.clock = clock;
    }

    /**
     * @return why nothing could be found out; empty if it was checked
     * @throws io.tieout.connector.connection.NotConnected if the tenant has no connection
     */
    Optional<Problem> check(TenantId tenant) {
        try {
            return check(tenant, connections.of(tenant));
        } catch (SecretUnreadable lost) {
            return notNow(
                    tenant,
                    new Problem(
                            ProblemCode.CREDENTIALS_UNREADABLE,
                            lost.getMessage() == null ? "The credentials cannot be read." : lost.getMessage(),
                            "Configure the key that they were sealed with, or save the connection again."));
        }
    }

    private Optional<Problem> check(TenantId tenant, Connection connection) {
        var subject = new Subject(
                connection.companyId(),
                connection.entityId(),
                connection.credentials().userId(),
                connection.credentials().senderId(),
                chosen.of(tenant).orElse(null));
        try {
            return switch (asking.ask(connection, subject)) {
                case AskingFacts.Asked.Answered(Map<Ask, Heard> answers) -> keep(connection, subject, answers, null);
                case AskingFacts.Asked.Refused refused ->
                    keep(
                            connection,
                            subject,
                            Map.of(),
                            new Facts.NoSession(refused.fault().problem(), true));
                case AskingFacts.Asked.NotNow not ->
                    notNow(tenant, not.fault().toWhoAsked("Check again in a few minutes."));
            };
        } catch (ConnectionWaits waits) {
            return keep(connection, subject, Map.of(), new Facts.NoSession(waits.problem(), !waits.isTriedByItself()));
        } catch (CompanyBusy busy) {
            return notNow(tenant, busy(busy));
        }
    }

    private Optional<Problem> keep(
            Connection connection,
            Subject subject,
            Map<Ask, Heard> answers,
            Facts.@org.jspecify.annotations.Nullable NoSession noSession) {
        Instant now = clock.instant();
        var facts = new Facts(subject, noSession, answers, seen(connection), now);
        Map<Check, Finding> findings = new EnumMap<>(Check.class);
        for (Check check : Check.values()) {
            findings.put(check, check.look(facts));
        }
        results.keep(
                connection,
                findings,
                ShownByAnswers.of(facts, assumptions),
                now,
                now.plus(noSession == null ? WORTH : WITHOUT_SESSION));
        return Optional.empty();
    }

    private Optional<Problem> notNow(TenantId tenant, Problem why) {
        results.keepProblem(tenant, why, clock.instant().plus(AFTER_SILENCE));
        return Optional.of(why);
    }

    private Facts.Usage seen(Connection connection) {
        long transactions = usage.thisMonth(connection.tenant(), connection.company());
        return lanes.of(connection.company())
                .map(lane -> new Facts.Usage(lane.permits(), lane.openPermits(), transactions))
                .orElseGet(() -> new Facts.Usage(0, 0, transactions));
    }

    private static Problem busy(CompanyBusy busy) {
        return new Problem(
                ProblemCode.COMPANY_BUSY,
                busy.getMessage() == null ? "The company is busy." : busy.getMessage(),
                "Check again in a few minutes.");
    }
}
