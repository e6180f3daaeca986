package io.tieout.model.event;

import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import org.jspecify.annotations.Nullable;

/** What became of the bytes of a Kafka record. */
public sealed interface Decoded {

    /** The event was understood. */
    record Understood(Event<?> event) implements Decoded {}

    /**
     * The record cannot be used. What could be read of its attributes is kept, so that its sender can be told.
     *
     * @param reason one sentence that names the fault and the fix
     */
    record Refused(
            String reason,
            @Nullable TenantId tenant,
            @Nullable EventId id,
            @Nullable String type,
            @Nullable String subject)
            implements Decoded {}
}
