package io.tieout.connector.checkup;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.posting.Fault;
import io.tieout.connector.session.Opened;
import io.tieout.connector.session.Sessions;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
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
            case Opened.NotOpened none -> failed(connection, fault(none.reply()));
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

    private Fault fault(Reply reply) {
        return switch (reply) {
            case Reply.Refused refused ->
                catalogue.find(refused.refusal(), WHAT).fault();
            case Reply.NothingSent none -> catalogue.nothingSent(WHAT, none.reason());
            case Reply.HeldBack held -> catalogue.paused(WHAT, held.reason(), held.retryAfter());
            case Reply.Lost lost -> catalogue.noAnswer(WHAT, lost.reason());
            case Reply.Unreadable unreadable ->
                catalogue.unreadable(WHAT, unreadable.httpStatus(), unreadable.reason());
            case Reply.Answered answered -> throw new IllegalStateException("a session that is not open has no answer");
        };
    }

    static Problem tooLong(String what) {
        return new Problem(
                "NO_ANSWER_IN_TIME",
                "%s was given up: Intacct did not answer in time.".formatted(what),
                "Test the connection again in a few minutes; if it does not help, have the network and Intacct's status page checked.");
    }
}
