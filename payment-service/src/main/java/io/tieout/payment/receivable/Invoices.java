package io.tieout.payment.receivable;

import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.InvoiceFacts.Refusal;
import io.tieout.payment.receivable.InvoiceNews.Issued;
import io.tieout.payment.receivable.InvoiceNews.Posted;
import io.tieout.payment.receivable.InvoiceNews.Read;
import io.tieout.payment.receivable.InvoiceNews.Refused;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.ProblemColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of invoice numbers: the row that everybody locks who decides about one, and why what billing said last is not in
 * Intacct. A row without anything stands only for "a payment waits for it".
 */
@Repository
class Invoices {

    private final JdbcClient jdbc;

    Invoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes and locks; each invoice at most once. Another word of billing ends the refusal of the one before, a posting ends
     * every refusal. As outcomes and words come on two topics, the refusal of a word may be heard before the word.
     */
    void take(List<InvoiceNews> news) {
        lock(news.stream().map(InvoiceNews::key).toList());
        List<Change> changes =
                news.stream().flatMap(one -> Change.in(one).stream()).toList();
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE invoice
                   SET state = news.state, event_id = news.event, code = news.code, cause = news.cause,
                       remedy = news.remedy
                  FROM unnest(:tenants::text[], :ids::text[], :words::text[], :states::text[], :events::text[],
                              :codes::text[], :causes::text[], :remedies::text[])
                       AS news (tenant, id, word, state, event, code, cause, remedy)
                 WHERE invoice.tenant = news.tenant AND invoice.invoice_id = news.id
                   AND coalesce(news.word <> invoice.event_id, true)
                   AND (news.state IS NOT NULL OR invoice.state IS NOT NULL)
                """)
                .params(Columns.of(changes)
                        .with("tenants", one -> one.key().tenant())
                        .with("ids", one -> one.key().id())
                        .with("words", Change::word)
                        .with("states", refused(Refused::state))
                        .with("events", refused(Refused::event))
                        .withProblem(one ->
                                one.refused() == null ? null : one.refused().problem())
                        .asParameters())
                .update();
    }

    private static Function<Change, @Nullable Object> refused(Function<Refused, ? extends @Nullable Object> part) {
        return change -> change.refused() == null ? null : part.apply(change.refused());
    }

    /**
     * What becomes of the refusal that is there.
     *
     * @param refused the new one; null where there is none any more
     * @param word what billing said; the refusal of this very word stays
     */
    private record Change(
            DocumentKey key,
            @Nullable EventId word,
            @Nullable Refused refused) {

        static Optional<Change> in(InvoiceNews news) {
            return switch (news) {
                case Issued issued -> Optional.of(new Change(issued.key(), issued.event(), null));
                case Posted posted -> Optional.of(new Change(posted.key(), null, null));
                case Refused refused -> Optional.of(new Change(refused.key(), null, refused));
                case Read read -> Optional.empty();
            };
        }
    }

    /** The refusals of these, where there is one. Invoices that nobody has heard of are not among them. */
    Map<DocumentKey, Optional<Refusal>> refusals(Collection<DocumentKey> keys) {
        return read("""
                SELECT tenant, invoice_id, state, code, cause, remedy FROM invoice
                  JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, invoice_id)
                       USING (tenant, invoice_id)
                """, keys);
    }

    /** Locks the invoices, known or not, until the transaction ends. */
    Map<DocumentKey, Optional<Refusal>> lock(Collection<DocumentKey> keys) {
        return read("""
                INSERT INTO invoice AS known (tenant, invoice_id)
                SELECT tenant, id FROM unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, id)
                 ORDER BY tenant, id
                ON CONFLICT (tenant, invoice_id) DO UPDATE SET invoice_id = known.invoice_id
                RETURNING tenant, invoice_id, state, code, cause, remedy
                """, keys);
    }

    private Map<DocumentKey, Optional<Refusal>> read(String sql, Collection<DocumentKey> keys) {
        Map<DocumentKey, Optional<Refusal>> refusals = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(sql)
                    .params(Columns.of(keys)
                            .with("tenants", DocumentKey::tenant)
                            .with("ids", DocumentKey::id)
                            .asParameters())
                    .query((ResultSet row) -> {
                        refusals.put(key(row), Optional.ofNullable(refusal(row)));
                    });
        }
        return refusals;
    }

    static DocumentKey key(ResultSet row) throws SQLException {
        return DocumentKey.of(new TenantId(row.getString("tenant")), new InvoiceId(row.getString("invoice_id")));
    }

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Problem problem = ProblemColumns.read(row);
        return state == null || problem == null ? null : new Refusal(OutcomeState.valueOf(state), problem);
    }
}
