package io.tieout.starter.event;

import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Trace;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** Makes the events of this service. Thread-safe. */
public final class EventFactory {

    private final URI source;
    private final Clock clock;

    public EventFactory(String source, Clock clock) {
        this.source = URI.create(source);
        this.clock = clock;
    }

    /** The time that events made now would carry, UTC. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * @param subject the document that the event is about
     * @param trace of the event that caused this one
     * @param identity what makes this change different from all others of its type and tenant; the event's id is computed from
     *     it, so that the same change has the same id however often it is made
     */
    public <T extends Payload> Event<T> event(
            EventType<T> type, TenantId tenant, T data, String subject, Trace trace, String... identity) {
        String[] parts = Stream.concat(Stream.of(type.name(), tenant.value()), Stream.of(identity))
                .toArray(String[]::new);
        var id = new EventId(DeterministicId.of(parts));
        return new Event<>(id, source, type, subject, clock.instant(), tenant, trace.step(type.name()), data);
    }
}
