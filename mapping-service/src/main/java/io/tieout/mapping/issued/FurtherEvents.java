package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.Keys;
import io.tieout.mapping.issued.FurtherEvent.Relation;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of events about documents for which other events count. Who writes holds the document's own row. */
@Repository
class FurtherEvents {

    private final JdbcClient jdbc;

    FurtherEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these events are already, as far as they are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<BillingEvent, Relation> relations(Collection<BillingEvent> events) {
        Map<DocumentKey, BillingEvent> asked =
                events.stream().collect(Collectors.toMap(BillingEvent::key, event -> event));
        Map<BillingEvent, Relation> found = new HashMap<>();
        jdbc.sql("""
                        SELECT f.* FROM further_event f
                          JOIN unnest(:tenants::text[], :kinds::text[], :documents::text[], :events::text[])
                               AS asked (tenant, kind, document_id, event_id)
                         USING (tenant, kind, document_id, event_id)
                        """)
                .params(Keys.of(events, BillingEvent::key)
                        .with("events", BillingEvent::eventId)
                        .asParameters())
                .query((row, number) -> read(row))
                .list()
                .forEach(further -> {
                    BillingEvent event = asked.get(further.key());
                    if (event != null) {
                        found.put(event, further.relation());
                    }
                });
        return found;
    }

    /** Those that still wait, of these documents. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<DocumentKey, List<FurtherEvent>> waiting(Collection<DocumentKey> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT f.* FROM further_event f
                          JOIN %s AS asked (tenant, kind, document_id) USING (tenant, kind, document_id)
                         WHERE f.relation <> 'CLOSED'
                         ORDER BY f.event_id
                        """.formatted(Keys.TABLE))
                .params(Keys.of(documents).asParameters())
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(FurtherEvent::key));
    }

    /** Writes one as it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(FurtherEvent event) {
        jdbc.sql("""
                        INSERT INTO further_event (tenant, kind, document_id, event_id, customer_id, traceparent, relation,
                                                   content)
                        VALUES (:tenant, :kind, :document, :event, :customer, :trace, :relation, :content)
                        ON CONFLICT (tenant, kind, document_id, event_id) DO UPDATE
                           SET relation = excluded.relation, content = excluded.content
                        """)
                .param("tenant", event.key().tenant().value())
                .param("kind", event.key().kind().name())
                .param("document", event.key().id())
                .param("event", event.eventId().value())
                .param("customer", event.customerId().value())
                .param("trace", event.trace().traceparent())
                .param("relation", event.relation().name())
                .param("content", event.content())
                .update();
    }

    /** It counts from now on, so that it is none of these any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(FurtherEvent event) {
        jdbc.sql("""
                        DELETE FROM further_event
                         WHERE tenant = :tenant AND kind = :kind AND document_id = :document AND event_id = :event
                        """)
                .param("tenant", event.key().tenant().value())
                .param("kind", event.key().kind().name())
                .param("document", event.key().id())
                .param("event", event.eventId().value())
                .update();
    }

    private static FurtherEvent read(ResultSet row) throws SQLException {
        var event = new EventId(row.getString("event_id"));
        return new FurtherEvent(
                new DocumentKey(
                        new TenantId(row.getString("tenant")),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("document_id")),
                event,
                new CustomerId(row.getString("customer_id")),
                Trace.of(row.getString("traceparent"), event),
                Relation.valueOf(row.getString("relation")),
                row.getString("content"));
    }
}
