package io.tieout.mapping.crosswalk;

import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of customers as they were read. */
@Repository
public class CustomerRecords {

    private final JdbcClient jdbc;

    CustomerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is newer than what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<CustomerRecord> records) {
        List<CustomerRecord> sorted = records.stream()
                .collect(Collectors.toMap(
                        CustomerRecord::key,
                        Function.identity(),
                        (one, other) -> other.revision() >= one.revision() ? other : one))
                .values()
                .stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO customer_record AS known (tenant, customer_id, record_no, name, email, currency, term_name,
                                                      revision)
                SELECT * FROM unnest(:tenants::text[], :customers::text[], :recordNos::text[], :names::text[],
                                     :emails::text[], :currencies::text[], :terms::text[], :revisions::bigint[])
                ON CONFLICT (tenant, customer_id) DO UPDATE
                   SET record_no = excluded.record_no, name = excluded.name, email = excluded.email,
                       currency = excluded.currency, term_name = excluded.term_name, revision = excluded.revision
                 WHERE known.revision <= excluded.revision OR known.record_no <> excluded.record_no
                """)
                .params(Columns.of(sorted)
                        .with("tenants", CustomerRecord::tenant)
                        .with("customers", CustomerRecord::customerId)
                        .with("recordNos", CustomerRecord::recordNo)
                        .with("names", CustomerRecord::name)
                        .with("emails", CustomerRecord::email)
                        .with("currencies", CustomerRecord::currency)
                        .with("terms", CustomerRecord::termName)
                        .with("revisions", CustomerRecord::revision)
                        .asParameters())
                .update();
    }

    /** Those that were read under these ids. */
    public Map<DocumentKey, CustomerRecord> of(Collection<DocumentKey> ids) {
        Map<DocumentKey, CustomerRecord> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        SELECT r.* FROM customer_record r
                          JOIN unnest(:tenants::text[], :customers::text[]) AS asked (tenant, customer_id)
                            ON r.tenant = asked.tenant AND r.customer_id = asked.customer_id
                        """)
                .params(Columns.of(ids)
                        .with("tenants", DocumentKey::tenant)
                        .with("customers", DocumentKey::id)
                        .asParameters())
                .query(row -> {
                    var record = new CustomerRecord(
                            new TenantId(row.getString("tenant")),
                            row.getString("customer_id"),
                            row.getString("record_no"),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("currency"),
                            row.getString("term_name"),
                            row.getLong("revision"));
                    found.put(record.key(), record);
                });
        return found;
    }
}
