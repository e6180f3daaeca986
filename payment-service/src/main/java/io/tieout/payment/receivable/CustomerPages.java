package io.tieout.payment.receivable;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.Containing;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.web.Counted;
import io.tieout.starter.web.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers for people. Rows that only stand for "a payment waits for it" are not shown. */
@Repository
class CustomerPages {

    /**
     * @param next to be given as {@code after} for the next page; null after the last
     * @param count how many the filter has; null unless it was asked for
     */
    record Page(
            List<Line> customers,
            @Nullable String next,
            @Nullable Counted count) {}

    /**
     * One customer.
     *
     * @param name null while neither side has said it
     * @param recordNo of the record in Intacct; null while it was not read
     * @param problem why it is not in Intacct
     */
    record Line(
            String customerId,
            @Nullable String name,
            boolean inBilling,
            boolean inIntacct,
            @Nullable String recordNo,
            @Nullable Problem problem) {}

    /** Which side has it. */
    enum Place {
        BOTH("in_billing AND in_erp"),
        BILLING("in_billing AND NOT in_erp"),
        INTACCT("in_erp AND NOT in_billing");

        private final String condition;

        Place(String condition) {
            this.condition = condition;
        }
    }

    private static final String LINE =
            "SELECT customer_id, name, in_billing, in_erp, erp_record_no, code, cause, remedy FROM customer WHERE ";

    private final JdbcClient jdbc;

    CustomerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By id, ascending.
     *
     * @param place null for all
     * @param q the beginning of an id, or a part of a name; null for all
     */
    Page page(TenantId tenant, @Nullable Place place, @Nullable String q, String after, int limit, boolean counted) {
        String words = q == null || q.isBlank() ? null : q.strip();
        String conditions = conditions(place, words);
        List<Line> found = with(
                        tenant,
                        words,
                        jdbc.sql(LINE + conditions + " AND customer_id > :after ORDER BY customer_id LIMIT :most"))
                .param("after", after)
                .param("most", limit + 1)
                .query(CustomerPages::line)
                .list();
        List<Line> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                List.copyOf(shown),
                found.size() > limit ? shown.getLast().customerId() : null,
                counted ? count(tenant, words, conditions) : null);
    }

    private Counted count(TenantId tenant, @Nullable String words, String conditions) {
        return Counted.of(with(
                        tenant,
                        words,
                        jdbc.sql("SELECT count(*) FROM (SELECT FROM customer WHERE %s LIMIT :most) AS counted"
                                .formatted(conditions)))
                .param("most", Counted.MOST + 1)
                .query(Long.class)
                .single());
    }

    /** @throws NotFound if neither side has it */
    Line one(TenantId tenant, String customer) {
        return with(tenant, null, jdbc.sql(LINE + conditions(null, null) + " AND customer_id = :customer"))
                .param("customer", customer)
                .query(CustomerPages::line)
                .optional()
                .orElseThrow(
                        () -> new NotFound("Neither billing nor Intacct has said anything of customer %s of tenant %s."
                                .formatted(customer, tenant)));
    }

    private static JdbcClient.StatementSpec with(
            TenantId tenant, @Nullable String words, JdbcClient.StatementSpec statement) {
        return statement
                .param("tenant", tenant.value())
                .param("beginning", words == null ? null : Containing.beginning(words))
                .param("like", words == null ? null : Containing.pattern(words));
    }

    private static String conditions(@Nullable Place place, @Nullable String words) {
        return "tenant = :tenant AND (" + (place == null ? "in_billing OR in_erp" : place.condition) + ")"
                + (words == null ? "" : " AND (customer_id ILIKE :beginning OR name ILIKE :like)");
    }

    private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Line(
                row.getString("customer_id"),
                row.getString("name"),
                row.getBoolean("in_billing"),
                row.getBoolean("in_erp"),
                row.getString("erp_record_no"),
                ProblemColumns.read(row));
    }
}
