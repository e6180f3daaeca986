package io.tieout.connector.connection;

import io.tieout.connector.lane.Memberships;
import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The connection settings of a tenant. Passwords go in and never come out. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/connection")
class ConnectionController {

    private final TenantAccess access;
    private final Connecting connecting;
    private final Connections connections;
    private final Memberships memberships;
    private final FirstSignIn signIn;

    ConnectionController(
            TenantAccess access,
            Connecting connecting,
            Connections connections,
            Memberships memberships,
            FirstSignIn signIn) {
        this.access = access;
        this.connecting = connecting;
        this.connections = connections;
        this.memberships = memberships;
        this.signIn = signIn;
    }

    /** Saved it is in any case; whether it signs in is a part of the answer. */
    @PutMapping
    ConnectionSummary put(@PathVariable String tenant, @RequestBody ConnectionSettings settings) {
        TenantId id = access.check(tenant);
        connecting.connect(id, settings, access.who());
        signIn.tryOnce(id);
        return summary(id);
    }

    @GetMapping
    ConnectionSummary get(@PathVariable String tenant) {
        return summary(access.check(tenant));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String tenant) {
        connecting.disconnect(access.check(tenant), access.who());
    }

    private ConnectionSummary summary(TenantId tenant) {
        ConnectionSummary saved = connections.summary(tenant).orElseThrow(() -> new NotConnected(tenant));
        return memberships.of(tenant).map(saved::with).orElse(saved);
    }
}
