package io.tieout.connector.connection;

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

    ConnectionController(TenantAccess access, Connecting connecting, Connections connections) {
        this.access = access;
        this.connecting = connecting;
        this.connections = connections;
    }

    @PutMapping
    ConnectionSummary put(@PathVariable String tenant, @RequestBody ConnectionSettings settings) {
        return ConnectionSummary.of(connecting.connect(access.check(tenant), settings));
    }

    @GetMapping
    ConnectionSummary get(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        return connections.summary(id).orElseThrow(() -> new NotConnected(id));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String tenant) {
        connecting.disconnect(access.check(tenant));
    }
}
