package io.tieout.starter.refusal;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The event types that a listener handles, each of which is handed to it typed. What else is understood on the listener's topics is
 * refused or counted by {@link InboundEvents}; the listener never sees it and never drops it.
 *
 * @param <T> what their payloads have in common
 */
public final class AcceptedTypes<T extends Payload> {

    private final Set<EventType<? extends T>> types;

    private AcceptedTypes(Set<EventType<? extends T>> types) {
        this.types = types;
    }

    @SafeVarargs
    public static <T extends Payload> AcceptedTypes<T> of(EventType<? extends T>... types) {
        return new AcceptedTypes<>(Set.copyOf(List.of(types)));
    }

    /**
     * Every type that belongs on a topic, those to come as well.
     *
     * @throws IllegalArgumentException if one of them has another payload: the service does not start with half a listener
     */
    public static <T extends Payload> AcceptedTypes<T> on(Topic topic, Class<T> payload) {
        Set<EventType<? extends T>> types = new LinkedHashSet<>();
        for (EventType<?> type : EventTypes.all()) {
            if (type.topic() == topic) {
                types.add(narrowed(type, payload));
            }
        }
        return new AcceptedTypes<>(Set.copyOf(types));
    }

    @SuppressWarnings("unchecked") // the payload's class was compared
    private static <T extends Payload> EventType<? extends T> narrowed(EventType<?> type, Class<T> payload) {
        if (!payload.isAssignableFrom(type.payload())) {
            throw new IllegalArgumentException("%s carries %s, whose payload is no %s; name what the listener handles"
                    .formatted(type.topic().topicName(), type, payload.getSimpleName()));
        }
        return (EventType<? extends T>) type;
    }

    boolean include(Event<?> event) {
        return types.contains(event.type());
    }

    /** An event is never written to, so that one of a command's class is an event of commands. */
    @SuppressWarnings("unchecked") // the caller has asked whether its type is among these
    Event<T> typed(Event<?> included) {
        return (Event<T>) included;
    }

    /** Their names, for a sentence. */
    @Override
    public String toString() {
        return types.stream().map(EventType::name).sorted().collect(Collectors.joining(", "));
    }
}
