package io.tieout.starter.event;

import io.tieout.model.event.Event;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises events that were delivered before. What was first seen long ago is forgotten (docs/retention.md): a handler may ask
 * {@link #firstSeen} if an event that comes again after that changes nothing by itself, and asks {@link #firstEver} otherwise, or if its
 * topic is compacted and so never forgets.
 */
public class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The events among these that the handler has not dealt with, as far as is remembered, in their order, each once. They count as
     * dealt with when the caller's transaction commits.
     *
     * @param handler a name that stays the same for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E extends Event<?>> List<E> firstSeen(String handler, List<E> events) {
        return first(events, deliveries -> remember(handler, deliveries));
    }

    /** As {@link #firstSeen}, and remembered for ever. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E extends Event<?>> List<E> firstEver(String handler, List<E> events) {
        return first(events, deliveries -> rememberForEver(handler, deliveries));
    }

    private static <E extends Event<?>> List<E> first(
            List<E> events, Function<Collection<Delivery>, Set<Delivery>> remembering) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<Delivery, E> byDelivery = new LinkedHashMap<>();
        events.forEach(event -> byDelivery.putIfAbsent(Delivery.of(event), event));
        Set<Delivery> inserted = remembering.apply(byDelivery.keySet());
        List<E> first = new ArrayList<>();
        byDelivery.forEach((delivery, event) -> {
            if (inserted.contains(delivery)) {
                first.add(event);
            }
        });
        return first;
    }

    // Sorted, so that two transactions that share ids lock them in the same order.
    private Set<Delivery> remember(String handler, Collection<Delivery> deliveries) {
        return inserted(handler, deliveries, jdbc.sql("""
                        INSERT INTO inbox (handler, tenant, event_id, seen_at)
                        SELECT :handler, tenant, event_id, :now
                          FROM unnest(:tenants::text[], :ids::text[]) AS delivery (tenant, event_id)
                         ORDER BY tenant, event_id
                        ON CONFLICT DO NOTHING
                        RETURNING tenant, event_id
                        """).param("now", SqlTimes.of(clock.instant())));
    }

    private Set<Delivery> rememberForEver(String handler, Collection<Delivery> deliveries) {
        return inserted(handler, deliveries, jdbc.sql("""
                        INSERT INTO inbox_for_ever (handler, tenant, event_id)
                        SELECT :handler, tenant, event_id
                          FROM unnest(:tenants::text[], :ids::text[]) AS delivery (tenant, event_id)
                         ORDER BY tenant, event_id
                        ON CONFLICT DO NOTHING
                        RETURNING tenant, event_id
                        """));
    }

    private static Set<Delivery> inserted(
            String handler, Collection<Delivery> deliveries, JdbcClient.StatementSpec insert) {
        return new HashSet<>(insert.param("handler", handler)
                .params(Columns.of(deliveries)
                        .with("tenants", Delivery::tenant)
                        .with("ids", Delivery::eventId)
                        .asParameters())
                .query((row, number) -> new Delivery(row.getString(1), row.getString(2)))
                .list());
    }

    private record Delivery(String tenant, String eventId) {
        static Delivery of(Event<?> event) {
            return new Delivery(event.tenant().value(), event.id().value());
        }
    }
}
