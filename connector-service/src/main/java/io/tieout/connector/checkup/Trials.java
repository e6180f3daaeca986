package io.tieout.connector.checkup;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.session.Opened;
import io.tieout.connector.gateway.session.Sessions;
import io.tieout.connector.lane.Memberships;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.web.Conflict;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a connection sign in and writes down what came of it. It holds no permit of the company and counts for no breaker, because anybody
 * may name any company. One trial of a tenant at a time.
 */
@Component
class Trials {

    private static final String WHAT = "The sign-in";

    private final Sessions sessions;
    private final ErrorCatalogue catalogue;
    private final Memberships memberships;
    private final Set<TenantId> underWay = ConcurrentHashMap.newKeySet();

    Trials(Sessions sessions, ErrorCatalogue catalogue, Memberships memberships) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.memberships = memberships;
    }

    /** @throws Conflict if another trial of the tenant is under way in this replica */
    <T> T alone(TenantId tenant, Supplier<T> trial) {
        if (!underWay.add(tenant)) {
            throw new Conflict("The connection of tenant %s is being tried at this moment; wait for the result."
                    .formatted(tenant));
        }
        try {
            return trial.get();
        } finally {
            underWay.remove(tenant);
        }
    }

    /** @return why it did not sign in; nothing if it did */
    Optional<Problem> signIn(Connection connection, WithinTime time) {
        Optional<Opened> opened = time.call(() -> sessions.openOnTrial(connection));
        if (opened.isEmpty()) {
            return undecided(connection, tooLong(WHAT));
        }
        return switch (opened.get()) {
            case Opened.Ready ready -> {
                memberships.proven(connection.tenant(), connection.version());
                yield Optional.empty();
            }
            case Opened.NotOpened none -> failed(connection, none.reply().fault(catalogue, WHAT));
        };
    }

    private Optional<Problem> failed(Connection connection, Fault fault) {
        return switch (fault.faultClass()) {
            case TRANSIENT, BUSY -> undecided(connection, fault.problem());
            case CREDENTIALS, NEEDS_PERSON, PERMANENT, STALE_RECORD -> {
                memberships.refused(connection.tenant(), connection.version(), fault.problem());
                yield Optional.of(fault.problem());
            }
        };
    }

    private Optional<Problem> undecided(Connection connection, Problem why) {
        memberships.undecided(connection.tenant(), connection.version(), why);
        return Optional.of(why);
    }

    static Problem tooLong(String what) {
        return new Problem(
                ProblemCode.NO_ANSWER,
                "%s was given up: Intacct did not answer in time.".formatted(what),
                "Test the connection again in a few minutes; if it does not help, have the network and Intacct's status page checked.");
    }
}
