package io.tieout.mapping.crosswalk;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.Columns;
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
                .params(Columns.of(sorted)
                        .with("tenants", InvoiceRecord::tenant)
                        .with("recordNos", InvoiceRecord::recordNo)
                        .with("numbers", InvoiceRecord::invoiceNo)
                        .with("customers", InvoiceRecord::customerId)
                        .with("totals", one -> one.total().amount())
                        .with("currencies", one -> one.total().currencyCode())
                        .with("dates", InvoiceRecord::invoiceDate)
                        .with("dueDates", InvoiceRecord::dueDate)
                        .with("standings", InvoiceRecord::standing)
                        .with("revisions", InvoiceRecord::revision)
                        .asParameters())
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
                .params(Columns.of(numbers)
                        .with("tenants", DocumentKey::tenant)
                        .with("numbers", DocumentKey::id)
                        .asParameters())
                .query(InvoiceRecords::read)
                .list()
                .stream()
                .distinct()
                .collect(Collectors.groupingBy(InvoiceRecord::number));
    }

    /** Those that were read under these record numbers, by which they are asked for instead of an id. */
    public Map<DocumentKey, InvoiceRecord> ofRecordNos(Collection<DocumentKey> recordNos) {
        if (recordNos.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT r.* FROM invoice_record r
                          JOIN unnest(:tenants::text[], :numbers::text[]) AS asked (tenant, record_no)
                            ON r.tenant = asked.tenant AND r.record_no = asked.record_no
                        """)
                .params(Columns.of(recordNos)
                        .with("tenants", DocumentKey::tenant)
                        .with("numbers", DocumentKey::id)
                        .asParameters())
                .query(InvoiceRecords::read)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        record -> new DocumentKey(record.tenant(), DocumentKind.INVOICE, record.recordNo()),
                        Function.identity(),
                        (one, same) -> one));
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
}
