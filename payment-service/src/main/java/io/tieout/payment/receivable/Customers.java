package io.tieout.payment.receivable;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.TenantId;
import io.tieout.payment.document.DocumentKey;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.ProblemColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of customers. */
@Repository
class Customers {

    private static final String FACTS = "tenant, customer_id, in_billing, in_erp, code, cause, remedy";

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes and locks; each customer at most once. A reading of the same record with a lower revision than the last one does
     * not change the name.
     */
    void take(List<CustomerNews> news) {
        jdbc.sql("""
                INSERT INTO customer AS known
                       (tenant, customer_id, name, in_billing, in_erp, code, cause, remedy, erp_record_no,
                        erp_revision)
                SELECT * FROM unnest(:tenants::text[], :ids::text[], :names::text[], :inBilling::boolean[],
                                     :inErp::boolean[], :codes::text[], :causes::text[], :remedies::text[],
                                     :recordNos::text[], :revisions::bigint[]) AS news
                 ORDER BY 1, 2
                ON CONFLICT (tenant, customer_id) DO UPDATE
                   SET name = CASE WHEN excluded.erp_record_no = known.erp_record_no
                                        AND excluded.erp_revision < known.erp_revision
                                   THEN known.name ELSE coalesce(excluded.name, known.name) END,
                       erp_record_no = coalesce(excluded.erp_record_no, known.erp_record_no),
                       erp_revision = CASE WHEN excluded.erp_record_no = known.erp_record_no
                                           THEN greatest(excluded.erp_revision, known.erp_revision)
                                           WHEN excluded.erp_record_no IS NULL THEN known.erp_revision
                                           ELSE excluded.erp_revision END,
                       in_billing = known.in_billing OR excluded.in_billing,
                       in_erp = known.in_erp OR excluded.in_erp,
                       code = CASE WHEN known.in_erp OR excluded.in_erp THEN NULL
                                   ELSE coalesce(excluded.code, known.code) END,
                       cause = coalesce(excluded.cause, known.cause),
                       remedy = coalesce(excluded.remedy, known.remedy)
                 WHERE excluded.code IS NOT NULL
                    OR excluded.erp_record_no IS NOT NULL
                    OR (coalesce(excluded.name, known.name),
                        known.in_billing OR excluded.in_billing, known.in_erp OR excluded.in_erp)
                       IS DISTINCT FROM (known.name, known.in_billing, known.in_erp)
                """)
                .params(Columns.of(news)
                        .with("tenants", one -> one.key().tenant())
                        .with("ids", one -> one.key().id())
                        .with("names", CustomerNews::name)
                        .with("inBilling", CustomerNews::inBilling)
                        .with("inErp", CustomerNews::inErp)
                        .withProblem(CustomerNews::problem)
                        .with("recordNos", CustomerNews::recordNo)
                        .with("revisions", CustomerNews::revision)
                        .asParameters())
                .update();
    }

    Map<DocumentKey, CustomerFacts> facts(Collection<DocumentKey> keys) {
        return read("""
                SELECT %s FROM customer
                  JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, customer_id)
                       USING (tenant, customer_id)
                """.formatted(FACTS), keys);
    }

    /** Locks the customers, known or not, until the transaction ends, and reads them as they are then. */
    Map<DocumentKey, CustomerFacts> lock(Collection<DocumentKey> keys) {
        return read("""
                INSERT INTO customer AS known (tenant, customer_id)
                SELECT tenant, id FROM unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, id)
                 ORDER BY tenant, id
                ON CONFLICT (tenant, customer_id) DO UPDATE SET customer_id = known.customer_id
                RETURNING %s
                """.formatted(FACTS), keys);
    }

    private Map<DocumentKey, CustomerFacts> read(String sql, Collection<DocumentKey> keys) {
        Map<DocumentKey, CustomerFacts> facts = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(sql)
                    .params(Columns.of(keys)
                            .with("tenants", DocumentKey::tenant)
                            .with("ids", DocumentKey::id)
                            .asParameters())
                    .query((ResultSet row) -> {
                        facts.put(key(row), facts(row));
                    });
        }
        return facts;
    }

    private static DocumentKey key(ResultSet row) throws SQLException {
        return DocumentKey.of(new TenantId(row.getString("tenant")), new CustomerId(row.getString("customer_id")));
    }

    private static CustomerFacts facts(ResultSet row) throws SQLException {
        return new CustomerFacts(row.getBoolean("in_billing"), row.getBoolean("in_erp"), ProblemColumns.read(row));
    }
}
