package io.tieout.payment.tenant;

import io.tieout.model.id.TenantId;
import java.util.function.Consumer;

/** Where connections are announced. */
interface Announcements {

    /**
     * Hands over the tenants that were announced before this call and not handed over yet.
     *
     * @throws RuntimeException if Kafka does not answer
     */
    void readNew(Consumer<TenantId> tenants);

    /** Whether nothing was ever announced there: it is new, or all of it was lost. */
    boolean isEmpty();
}
