package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.Keys;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the documents that can go on because something has changed, or because a person asks. */
@Repository
public class FindingDocuments {

    private final JdbcClient jdbc;

    FindingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The documents of these customers that wait for them. */
    public List<KeptDocument> ofCustomers(Collection<DocumentKey> customers) {
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                          JOIN unnest(:tenants::text[], :customers::text[]) AS here (tenant, customer_id)
                            ON w.tenant = here.tenant AND w.customer_id = here.customer_id
                         WHERE w.waits_for = 'CUSTOMER'
                         ORDER BY w.tenant, w.since, w.kind, w.document_id
                        """.formatted(Rows.ALL))
                .params(Columns.of(customers)
                        .with("tenants", DocumentKey::tenant)
                        .with("customers", DocumentKey::id)
                        .asParameters())
                .query(Rows::kept)
                .list();
    }

    /**
     * Those of a tenant that wait for settings, in the order of their keys; and those that wait for a customer although it is there,
     * because an earlier change of settings was cut short just when it had found that out.
     *
     * @param after null for the first ones
     */
    public List<KeptDocument> forSettings(TenantId tenant, @Nullable DocumentKey after, int most) {
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                         WHERE w.tenant = :tenant AND (w.kind, w.document_id) > (:afterKind, :after)
                           AND (w.waits_for = 'SETTINGS'
                                OR w.waits_for = 'CUSTOMER'
                                   AND EXISTS (SELECT FROM crosswalk c
                                                WHERE c.tenant = w.tenant AND c.kind = 'CUSTOMER'
                                                  AND c.document_id = w.customer_id AND NOT c.deleted))
                         ORDER BY w.kind, w.document_id LIMIT :most
                        """.formatted(Rows.ALL))
                .param("tenant", tenant.value())
                .param("afterKind", after == null ? "" : after.kind().name())
                .param("after", after == null ? "" : after.id())
                .param("most", most)
                .query(Rows::kept)
                .list();
    }

    /** Those of a tenant and kind that were refused for one cause and wait for a person, by their ids. */
    public List<KeptDocument> ofCause(TenantId tenant, DocumentKind kind, String code, String after, int most) {
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                         WHERE w.tenant = :tenant AND w.kind = :kind AND w.waits_for = 'PERSON' AND w.code = :code
                           AND w.document_id > :after
                         ORDER BY w.document_id LIMIT :most
                        """.formatted(Rows.ALL))
                .param("tenant", tenant.value())
                .param("kind", kind.name())
                .param("code", code)
                .param("after", after)
                .param("most", most)
                .query(Rows::kept)
                .list();
    }

    /**
     * Those of a tenant that were refused for one of several causes and wait for a person, in the order of their keys.
     *
     * @param after null for the first ones
     */
    public List<KeptDocument> refusedFor(TenantId tenant, List<String> codes, @Nullable DocumentKey after, int most) {
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                         WHERE w.tenant = :tenant AND (w.kind, w.document_id) > (:afterKind, :after)
                           AND w.waits_for = 'PERSON' AND w.code = ANY(:codes)
                         ORDER BY w.kind, w.document_id LIMIT :most
                        """.formatted(Rows.ALL))
                .param("tenant", tenant.value())
                .param("afterKind", after == null ? "" : after.kind().name())
                .param("after", after == null ? "" : after.id())
                .param("codes", codes.toArray(String[]::new))
                .param("most", most)
                .query(Rows::kept)
                .list();
    }

    /** What these wait for; one that is not kept is missing. */
    public Map<DocumentKey, WaitsFor> waitsFor(Collection<DocumentKey> documents) {
        Map<DocumentKey, WaitsFor> found = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("""
                    SELECT w.tenant, w.kind, w.document_id, w.waits_for
                      FROM waiting_document w JOIN %s AS asked (tenant, kind, document_id)
                     USING (tenant, kind, document_id)
                    """.formatted(Keys.TABLE))
                    .params(Keys.of(documents).asParameters())
                    .query(row -> {
                        found.put(Rows.key(row), WaitsFor.valueOf(row.getString("waits_for")));
                    });
        }
        return found;
    }

    /** These, as far as they are kept. */
    public List<KeptDocument> of(Collection<DocumentKey> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w JOIN %s AS asked (tenant, kind, document_id)
                         USING (tenant, kind, document_id)
                         ORDER BY w.tenant, w.kind, w.document_id
                        """.formatted(Rows.ALL, Keys.TABLE))
                .params(Keys.of(documents).asParameters())
                .query(Rows::kept)
                .list();
    }

    /** One, if it is kept. */
    public Optional<KeptDocument> one(DocumentKey document) {
        return of(List.of(document)).stream().findFirst();
    }
}
