package io.tieout.mapping.crosswalk;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of invoices as they were read, by record number. */
@Repository
public class InvoiceRecords {

    private final JdbcClient jdbc;

    InvoiceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is newer than what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<InvoiceRecord> records) {
        List<InvoiceRecord> sorted = records.stream()
                .collect(Collectors.toMap(
                        record -> List.of(record.tenant().value(), record.recordNo()),
                        Function.identity(),
                        (one, other) -> other.revision() >= one.revision() ? other : one))
                .values()
                .stream()
                .sorted(Comparator.comparing((InvoiceRecord one) -> one.tenant().value())
                        .thenComparing(InvoiceRecord::recordNo))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO invoice_record AS known (tenant, record_no, invoice_no, customer_id, total, currency,
                                                     invoice_date, due_date, standing, revision)
                SELECT * FROM unnest(:tenants::text[], :recordNos::text[], :numbers::text[], :customers::text[],
                                     :totals::text[], :currencies::text[], :dates::date[], :dueDates::date[],
                                     :standings::text[], :revisions::bigint[])
                ON CONFLICT (tenant, record_no) DO UPDATE
                   SET invoice_no = excluded.invoice_no, customer_id = excluded.customer_id, total = excluded.total,
                       currency = excluded.currency, invoice_date = excluded.invoice_date,
                       due_date = excluded.due_date, standing = excluded.standing, revision = excluded.revision
                 WHERE known.revision <= excluded.revision
                """)
                .param("tenants", texts(sorted, one -> one.tenant().value()))
                .param("recordNos", texts(sorted, InvoiceRecord::recordNo))
                .param("numbers", texts(sorted, InvoiceRecord::invoiceNo))
                .param("customers", texts(sorted, InvoiceRecord::customerId))
                .param("totals", texts(sorted, one -> one.total().amount()))
                .param("currencies", texts(sorted, one -> one.total().currencyCode()))
                .param("dates", texts(sorted, one -> one.invoiceDate().toString()))
                .param(
                        "dueDates",
                        sorted.stream()
                                .map(one -> one.dueDate() == null
                                        ? null
                                        : one.dueDate().toString())
                                .toArray(String[]::new))
                .param("standings", texts(sorted, one -> one.standing().name()))
                .param("revisions", sorted.stream().map(InvoiceRecord::revision).toArray(Long[]::new))
                .update();
    }

    /** All that were read under these numbers, oldest record number first; a number that was never read is missing. */
    public Map<DocumentKey, List<InvoiceRecord>> ofNumbers(Collection<DocumentKey> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT r.* FROM invoice_record r
                          JOIN unnest(:tenants::text[], :numbers::text[]) AS asked (tenant, invoice_no)
                            ON r.tenant = asked.tenant AND r.invoice_no = asked.invoice_no
                         ORDER BY length(r.record_no), r.record_no
                        """)
                .param(
                        "tenants",
                        numbers.stream().map(key -> key.tenant().value()).toArray(String[]::new))
                .param("numbers", numbers.stream().map(DocumentKey::id).toArray(String[]::new))
                .query(InvoiceRecords::read)
                .list()
                .stream()
                .distinct()
                .collect(Collectors.groupingBy(InvoiceRecord::number));
    }

    private static InvoiceRecord read(ResultSet row, int number) throws SQLException {
        return new InvoiceRecord(
                new TenantId(row.getString("tenant")),
                row.getString("record_no"),
                row.getString("invoice_no"),
                row.getString("customer_id"),
                Money.of(row.getString("total"), row.getString("currency")),
                row.getObject("invoice_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                Standing.valueOf(row.getString("standing")),
                row.getLong("revision"));
    }

    private static String[] texts(List<InvoiceRecord> records, Function<InvoiceRecord, String> field) {
        return records.stream().map(field).toArray(String[]::new);
    }
}
