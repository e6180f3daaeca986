package io.tieout.mapping.settings;

import io.tieout.model.id.TenantId;

/** Is told of settings in the transaction in which they change. */
@FunctionalInterface
interface WhoIsTold {

    void told(TenantId tenant, ChangedSettings changed);
}
