package io.tieout.starter.event;

import io.tieout.model.event.Event;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recognises events that were delivered before. */
public class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The events among these that the handler has not dealt with, in their order, each once. They count as dealt with when the
     * caller's transaction commits.
     *
     * @param handler a name that stays the same for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E extends Event<?>> List<E> firstSeen(String handler, List<E> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<Delivery, E> byDelivery = new LinkedHashMap<>();
        events.forEach(event -> byDelivery.putIfAbsent(Delivery.of(event), event));
        Set<Delivery> inserted = insert(handler, List.copyOf(byDelivery.keySet()));
        List<E> first = new ArrayList<>();
        byDelivery.forEach((delivery, event) -> {
            if (inserted.contains(delivery)) {
                first.add(event);
            }
        });
        return first;
    }

    // Sorted, so that two transactions that share ids lock them in the same order.
    private Set<Delivery> insert(String handler, List<Delivery> deliveries) {
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO inbox (handler, tenant, event_id, seen_at)
                        SELECT :handler, tenant, event_id, :now
                          FROM unnest(:tenants::text[], :ids::text[]) AS delivery (tenant, event_id)
                         ORDER BY tenant, event_id
                        ON CONFLICT DO NOTHING
                        RETURNING tenant, event_id
                        """)
                .param("handler", handler)
                .param("now", SqlTimes.of(clock.instant()))
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
