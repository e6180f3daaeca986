package io.tieout.mapping.crosswalk;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of ids. Each statement handles a whole batch. */
@Repository
public class Crosswalk {

    private static final String ASKED = Keys.TABLE + " AS asked (tenant, kind, id)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Crosswalk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The entries of these billing ids, as far as there are any. */
    public Map<DocumentKey, CrosswalkEntry> byDocument(Collection<DocumentKey> documents) {
        return index(CrosswalkEntry::documentKey, asked("""
                        SELECT c.* FROM crosswalk c JOIN %s
                            ON c.tenant = asked.tenant AND c.kind = asked.kind AND c.document_id = asked.id
                        """.formatted(ASKED), documents));
    }

    /** The entries of these Intacct ids, as far as there are any. */
    public Map<DocumentKey, CrosswalkEntry> byIntacctId(Collection<DocumentKey> records) {
        return index(CrosswalkEntry::intacctKey, asked("""
                        SELECT c.* FROM crosswalk c JOIN %s
                            ON c.tenant = asked.tenant AND c.kind = asked.kind AND c.intacct_id = asked.id
                        """.formatted(ASKED), records));
    }

    /** The entries of these Intacct ids, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<DocumentKey, CrosswalkEntry> byIntacctIdLocked(Collection<DocumentKey> records) {
        return index(CrosswalkEntry::intacctKey, asked("""
                        SELECT c.* FROM crosswalk c JOIN %s
                            ON c.tenant = asked.tenant AND c.kind = asked.kind AND c.intacct_id = asked.id
                         ORDER BY c.tenant, c.kind, c.document_id
                           FOR UPDATE OF c
                        """.formatted(ASKED), records));
    }

    /** Adds those entries whose billing id and Intacct id are both new; the others are left as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addNew(Collection<CrosswalkEntry> entries) {
        written("""
                INSERT INTO crosswalk (tenant, kind, document_id, intacct_id, record_no, entity_id, accounting_date, deleted,
                                       changed_at)
                SELECT tenant, kind, document_id, intacct_id, record_no, entity_id, accounting_date, deleted, :now FROM %s
                ON CONFLICT DO NOTHING
                """, entries);
    }

    /** Writes the record number and whether the record is deleted, where either differs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Collection<CrosswalkEntry> entries) {
        written("""
                UPDATE crosswalk c SET record_no = entry.record_no, deleted = entry.deleted, changed_at = :now
                  FROM %s
                 WHERE c.tenant = entry.tenant AND c.kind = entry.kind AND c.document_id = entry.document_id
                   AND (c.record_no, c.deleted) IS DISTINCT FROM (entry.record_no, entry.deleted)
                """, entries);
    }

    /** A posted record takes the place of a deleted one; a record that was seen in Intacct since is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceDeleted(Collection<CrosswalkEntry> entries) {
        written("""
                UPDATE crosswalk c SET record_no = entry.record_no, entity_id = entry.entity_id, accounting_date = entry.accounting_date,
                                       deleted = false, changed_at = :now
                  FROM %s
                 WHERE c.tenant = entry.tenant AND c.kind = entry.kind AND c.document_id = entry.document_id
                   AND c.deleted AND c.record_no <> entry.record_no
                """, entries);
    }

    /** For people: the entries of a tenant, by kind and id, at most {@code limit}. */
    List<CrosswalkEntry> list(TenantId tenant, @Nullable DocumentKind kind, @Nullable String documentId, int limit) {
        return jdbc.sql("""
                        SELECT * FROM crosswalk
                         WHERE tenant = :tenant
                           AND (:kind::text IS NULL OR kind = :kind)
                           AND (:document::text IS NULL OR document_id = :document)
                         ORDER BY kind, document_id LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("kind", kind == null ? null : kind.name())
                .param("document", documentId)
                .param("limit", limit)
                .query(Crosswalk::entry)
                .list();
    }

    private List<CrosswalkEntry> asked(String sql, Collection<DocumentKey> keys) {
        return jdbc.sql(sql)
                .params(Keys.of(keys).asParameters())
                .query(Crosswalk::entry)
                .list();
    }

    private void written(String sql, Collection<CrosswalkEntry> unsorted) {
        List<CrosswalkEntry> entries = unsorted.stream()
                .sorted((one, other) -> one.documentKey().compareTo(other.documentKey()))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql(sql.formatted("""
                        unnest(:tenants::text[], :kinds::text[], :documents::text[], :intacctIds::text[],
                               :recordNos::text[], :entities::text[], :dates::date[], :deleted::boolean[])
                               AS entry (tenant, kind, document_id, intacct_id, record_no, entity_id, accounting_date, deleted)
                        """))
                .param("now", SqlTimes.of(clock.instant()))
                .params(Keys.of(entries, CrosswalkEntry::documentKey)
                        .with("intacctIds", CrosswalkEntry::intacctId)
                        .with("recordNos", CrosswalkEntry::recordNo)
                        .with("entities", CrosswalkEntry::entityId)
                        .with("dates", CrosswalkEntry::date)
                        .with("deleted", CrosswalkEntry::deleted)
                        .asParameters())
                .update();
    }

    private static Map<DocumentKey, CrosswalkEntry> index(
            Function<CrosswalkEntry, DocumentKey> key, List<CrosswalkEntry> entries) {
        Map<DocumentKey, CrosswalkEntry> index = new HashMap<>();
        entries.forEach(entry -> index.put(key.apply(entry), entry));
        return index;
    }

    private static CrosswalkEntry entry(ResultSet row, int number) throws SQLException {
        return new CrosswalkEntry(
                new TenantId(row.getString("tenant")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("document_id"),
                row.getString("intacct_id"),
                row.getString("record_no"),
                row.getString("entity_id"),
                row.getObject("accounting_date", LocalDate.class),
                row.getBoolean("deleted"));
    }
}
