package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** Reads documents from their rows. */
final class Rows {

    static final String ALL =
            "w.tenant, w.kind, w.document_id, w.waits_for, w.version, w.since, w.event_id, w.traceparent, w.document";

    private Rows() {}

    static DocumentKey key(ResultSet row) throws SQLException {
        return new DocumentKey(
                new TenantId(row.getString("tenant")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("document_id"));
    }

    /** The one of this key, which is there because only its rows were asked for. */
    static <T> T of(Map<DocumentKey, T> byKey, DocumentKey key) {
        return Objects.requireNonNull(byKey.get(key), key::toString);
    }

    static KeptDocument kept(ResultSet row, int number) throws SQLException {
        var event = new EventId(row.getString("event_id"));
        DocumentKey key = key(row);
        var pending = new PendingDocument(
                key.tenant(),
                BillingDocument.of(key.kind(), row.getString("document")),
                event,
                Trace.of(row.getString("traceparent"), event));
        return new KeptDocument(
                pending,
                WaitsFor.valueOf(row.getString("waits_for")),
                row.getLong("version"),
                SqlTimes.read(row, "since"));
    }
}
