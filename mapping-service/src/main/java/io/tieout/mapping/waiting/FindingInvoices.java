package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.id.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the invoices that can go on because something has changed, or because a person asks. */
@Repository
public class FindingInvoices {

    private final JdbcClient jdbc;

    FindingInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The invoices of these customers that wait for them. */
    public List<KeptInvoice> ofCustomers(Collection<DocumentKey> customers) {
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                          JOIN unnest(:tenants::text[], :customers::text[]) AS here (tenant, customer_id)
                            ON w.tenant = here.tenant AND w.customer_id = here.customer_id
                         WHERE w.waits_for = 'CUSTOMER'
                         ORDER BY w.tenant, w.since, w.document_id
                        """.formatted(Rows.ALL))
                .param("tenants", Texts.of(customers, key -> key.tenant().value()))
                .param("customers", Texts.of(customers, DocumentKey::id))
                .query(Rows::kept)
                .list();
    }

    /**
     * Those of a tenant that wait for settings, by their number; and those that wait for a customer although it is there, because
     * an earlier change of settings was cut short just when it had found that out.
     */
    public List<KeptInvoice> forSettings(TenantId tenant, String after, int most) {
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                         WHERE w.tenant = :tenant AND w.document_id > :after
                           AND (w.waits_for = 'SETTINGS'
                                OR w.waits_for = 'CUSTOMER'
                                   AND EXISTS (SELECT FROM crosswalk c
                                                WHERE c.tenant = w.tenant AND c.kind = 'CUSTOMER'
                                                  AND c.document_id = w.customer_id AND NOT c.deleted))
                         ORDER BY w.document_id LIMIT :most
                        """.formatted(Rows.ALL))
                .param("tenant", tenant.value())
                .param("after", after)
                .param("most", most)
                .query(Rows::kept)
                .list();
    }

    /** Those of a tenant that were refused for one cause and wait for a person, by their number. */
    public List<KeptInvoice> ofCause(TenantId tenant, String code, String after, int most) {
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                         WHERE w.tenant = :tenant AND w.waits_for = 'PERSON' AND w.code = :code
                           AND w.document_id > :after
                         ORDER BY w.document_id LIMIT :most
                        """.formatted(Rows.ALL))
                .param("tenant", tenant.value())
                .param("code", code)
                .param("after", after)
                .param("most", most)
                .query(Rows::kept)
                .list();
    }

    /** What these wait for; one that is not kept is missing. */
    public Map<DocumentKey, WaitsFor> waitsFor(Collection<DocumentKey> invoices) {
        Map<DocumentKey, WaitsFor> found = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.sql("""
                            SELECT w.tenant, w.document_id, w.waits_for
                              FROM waiting_document w
                              JOIN unnest(:tenants::text[], :invoices::text[]) AS asked (tenant, document_id)
                                ON w.tenant = asked.tenant AND w.document_id = asked.document_id
                            """)
                    .param("tenants", Texts.of(invoices, key -> key.tenant().value()))
                    .param("invoices", Texts.of(invoices, DocumentKey::id))
                    .query(row -> {
                        found.put(Rows.key(row), WaitsFor.valueOf(row.getString("waits_for")));
                    });
        }
        return found;
    }

    /** These, as far as they are kept. */
    public List<KeptInvoice> of(Collection<DocumentKey> invoices) {
        if (invoices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT %s
                          FROM waiting_document w
                          JOIN unnest(:tenants::text[], :invoices::text[]) AS asked (tenant, document_id)
                            ON w.tenant = asked.tenant AND w.document_id = asked.document_id
                         ORDER BY w.tenant, w.document_id
                        """.formatted(Rows.ALL))
                .param("tenants", Texts.of(invoices, key -> key.tenant().value()))
                .param("invoices", Texts.of(invoices, DocumentKey::id))
                .query(Rows::kept)
                .list();
    }

    /** One, if it is kept. */
    public Optional<KeptInvoice> one(TenantId tenant, String invoice) {
        return jdbc.sql("SELECT %s FROM waiting_document w WHERE w.tenant = :tenant AND w.document_id = :invoice"
                        .formatted(Rows.ALL))
                .param("tenant", tenant.value())
                .param("invoice", invoice)
                .query(Rows::kept)
                .optional();
    }
}
