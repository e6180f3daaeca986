package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.connection.SecretUnreadable;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** Finds the connection for a call, or says as a fault why there is none. */
final class ConnectionsInUse {

    private final Connections connections;
    private final Memberships memberships;

    ConnectionsInUse(Connections connections, Memberships memberships) {
        this.connections = connections;
        this.memberships = memberships;
    }

    sealed interface Found permits Usable, Unusable {}

    record Usable(Connection connection) implements Found {}

    record Unusable(Fault fault) implements Found {}

    Found of(TenantId tenant, String what) {
        try {
            Optional<Membership> member = memberships.of(tenant);
            Optional<Connection> connection = connections.find(tenant);
            if (member.isEmpty() || connection.isEmpty()) {
                return notConnected(tenant, what);
            }
            return member.get().version() == connection.get().version()
                    ? usable(member.get(), connection.get())
                    : savedMeanwhile(what);
        } catch (SecretUnreadable lost) {
            return unreadable(tenant, lost);
        } catch (DataAccessException unavailable) {
            return new Unusable(new Fault(
                    FaultClass.TRANSIENT,
                    new Problem(
                            ProblemCode.DATABASE_UNAVAILABLE,
                            "%s was not sent: the connection settings could not be read from the database."
                                    .formatted(what),
                            "Nothing to do: it is tried again by itself."),
                    Duration.ofSeconds(5),
                    "database unavailable"));
        }
    }

    private static Found usable(Membership member, Connection connection) {
        return member.problem() == null
                ? new Usable(connection)
                : new Unusable(new Fault(
                        FaultClass.CREDENTIALS,
                        member.problem(),
                        null,
                        member.standing().name()));
    }

    private static Found savedMeanwhile(String what) {
        return new Unusable(new Fault(
                FaultClass.TRANSIENT,
                new Problem(
                        ProblemCode.CONNECTION_CHANGES,
                        "%s was not sent: the connection is being saved or tested at this moment.".formatted(what),
                        "Nothing to do: it is tried again by itself."),
                null,
                "connection changes"));
    }

    private Found unreadable(TenantId tenant, SecretUnreadable lost) {
        var problem = new Problem(
                ProblemCode.CREDENTIALS_UNREADABLE,
                "The credentials of tenant %s cannot be read. ".formatted(tenant) + lost.getMessage(),
                "Configure the key that the credentials were sealed with and test the connection, or save it again.");
        memberships
                .of(tenant)
                .filter(Membership::isRunning)
                .ifPresent(member -> memberships.refused(tenant, member.version(), problem));
        return new Unusable(new Fault(FaultClass.CREDENTIALS, problem, null, "credentials unreadable"));
    }

    private static Found notConnected(TenantId tenant, String what) {
        return new Unusable(new Fault(
                FaultClass.NEEDS_PERSON,
                new Problem(
                        ProblemCode.NOT_CONNECTED,
                        "%s was not sent: tenant %s is not connected to Intacct.".formatted(what, tenant),
                        "Save the tenant's connection settings, then retry."),
                null,
                "not connected"));
    }
}
