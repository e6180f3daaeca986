package io.tieout.payment.tieout;

import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.RecordUnread;
import io.tieout.payment.tieout.TieOut.Unread;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the records of Intacct that could not be understood. */
@Repository
class UnreadRecords {

    private static final int MOST_SHOWN = 100;

    private record Key(TenantId tenant, DocumentKind kind, String recordNo) {}

    private record Told(Key key, RecordUnread record) {}

    private final JdbcClient jdbc;

    UnreadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; of several words about one record the last one counts. */
    void take(List<Event<RecordUnread>> events) {
        Map<Key, Told> last = new LinkedHashMap<>();
        for (Event<RecordUnread> event : events) {
            if (!isCompared(event.data().kind())) {
                continue;
            }
            var key = new Key(event.tenant(), event.data().kind(), event.data().recordNo());
            last.put(key, new Told(key, event.data()));
        }
        List<Told> unread = new ArrayList<>();
        List<Told> read = new ArrayList<>();
        last.values().forEach(told -> (told.record().unread() ? unread : read).add(told));
        add(unread);
        delete(read);
    }

    /** What a payment or a memo settled stands in its invoices: that one cannot be read makes no sum incomplete. */
    private static boolean isCompared(DocumentKind kind) {
        return switch (kind) {
            case CUSTOMER, INVOICE -> true;
            case PAYMENT, UNKNOWN -> false;
        };
    }

    private void add(Collection<Told> unread) {
        if (unread.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO unread_record (tenant, kind, record_no, number, reason, since)
                SELECT * FROM unnest(:tenants::text[], :kinds::text[], :recordNos::text[], :numbers::text[],
                                     :reasons::text[], :since::timestamptz[])
                 ORDER BY 1, 2, 3
                ON CONFLICT (tenant, kind, record_no) DO UPDATE
                   SET number = coalesce(excluded.number, unread_record.number), reason = excluded.reason
                """)
                .params(columns(unread)
                        .with("numbers", told -> told.record().number())
                        .with("reasons", told -> told.record().reason())
                        .with("since", told -> told.record().at())
                        .asParameters())
                .update();
    }

    private void delete(Collection<Told> read) {
        if (read.isEmpty()) {
            return;
        }
        jdbc.sql("""
                DELETE FROM unread_record
                 USING unnest(:tenants::text[], :kinds::text[], :recordNos::text[]) AS read (tenant, kind, record_no)
                 WHERE unread_record.tenant = read.tenant AND unread_record.kind = read.kind
                   AND unread_record.record_no = read.record_no
                """).params(columns(read).asParameters()).update();
    }

    private static Columns<Told> columns(Collection<Told> told) {
        return Columns.of(told)
                .with("tenants", one -> one.key().tenant())
                .with("kinds", one -> one.key().kind())
                .with("recordNos", one -> one.key().recordNo());
    }

    Unread of(TenantId tenant) {
        long count = jdbc.sql("SELECT count(*) FROM unread_record WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
        List<Unread.Entry> records = jdbc.sql("""
                        SELECT kind, record_no, number, reason, since FROM unread_record
                         WHERE tenant = :tenant ORDER BY kind, record_no LIMIT :most
                        """)
                .param("tenant", tenant.value())
                .param("most", MOST_SHOWN)
                .query((row, number) -> new Unread.Entry(
                        row.getString("kind"),
                        row.getString("record_no"),
                        row.getString("number"),
                        row.getString("reason"),
                        SqlTimes.read(row, "since")))
                .list();
        return new Unread(count, records);
    }

    /** Over all tenants. */
    long ofAll() {
        return jdbc.sql("SELECT count(*) FROM unread_record").query(Long.class).single();
    }
}
