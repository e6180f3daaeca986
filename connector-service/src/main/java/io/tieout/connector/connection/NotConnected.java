package io.tieout.connector.connection;

import io.tieout.model.id.TenantId;

/** The tenant has no connection to Intacct. */
public final class NotConnected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotConnected(TenantId tenant) {
        super("Tenant %s is not connected to Intacct; save its connection settings first.".formatted(tenant));
    }
}
