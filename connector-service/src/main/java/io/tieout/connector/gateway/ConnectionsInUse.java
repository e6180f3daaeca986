package io.tieout.connector.gateway;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.connection.SecretUnreadable;
import io.tieout.connector.posting.Fault;
import io.tieout.connector.posting.FaultClass;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** Finds the connection for a call, or says as a fault why there is none. */
final class ConnectionsInUse {

    private final Connections connections;

    ConnectionsInUse(Connections connections) {
        this.connections = connections;
    }

    sealed interface Found permits Usable, Unusable {}

    record Usable(Connection connection) implements Found {}

    record Unusable(Fault fault) implements Found {}

    Found of(TenantId tenant, String what) {
        try {
            Optional<Connection> connection = connections.find(tenant);
            return connection.isPresent() ? new Usable(connection.get()) : notConnected(tenant, what);
        } catch (SecretUnreadable lost) {
            return new Unusable(new Fault(
                    FaultClass.CREDENTIALS,
                    new Problem(
                            "CREDENTIALS_UNREADABLE",
                            "The credentials of tenant %s cannot be read. ".formatted(tenant) + lost.getMessage(),
                            "Configure the key that the credentials were sealed with, or save the connection again."),
                    null,
                    "credentials unreadable"));
        } catch (DataAccessException unavailable) {
            return new Unusable(new Fault(
                    FaultClass.TRANSIENT,
                    new Problem(
                            "DATABASE_UNAVAILABLE",
                            "%s was not sent: the connection settings could not be read from the database."
                                    .formatted(what),
                            "Nothing to do: it is tried again by itself."),
                    Duration.ofSeconds(5),
                    "database unavailable"));
        }
    }

    private static Found notConnected(TenantId tenant, String what) {
        return new Unusable(new Fault(
                FaultClass.NEEDS_PERSON,
                new Problem(
                        "NOT_CONNECTED",
                        "%s was not sent: tenant %s is not connected to Intacct.".formatted(what, tenant),
                        "Save the tenant's connection settings, then retry."),
                null,
                "not connected"));
    }
}
