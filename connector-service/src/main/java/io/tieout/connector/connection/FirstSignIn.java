package io.tieout.connector.connection;

import io.tieout.model.id.TenantId;

/** Tries a connection that was just saved, once, and for a short time only. What came of it stands in its membership. */
public interface FirstSignIn {

    void tryOnce(TenantId tenant);
}
