package io.tieout.benchmarks.load;

import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Trace;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.net.URI;
import java.time.Clock;

/** Events of somebody outside. */
final class Events {

    private static final URI SOURCE = URI.create("/benchmarks");

    private Events() {}

    static <T extends Payload> Event<T> of(EventType<T> type, String tenant, T data, String subject) {
        String id = DeterministicId.of(type.name(), tenant, subject);
        return new Event<>(
                new EventId(id),
                SOURCE,
                type,
                subject,
                Clock.systemUTC().instant(),
                new TenantId(tenant),
                Trace.derivedFrom(id),
                data);
    }
}
