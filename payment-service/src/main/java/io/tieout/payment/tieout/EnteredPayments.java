package io.tieout.payment.tieout;

import io.tieout.model.erp.ErpPayment;
import io.tieout.model.erp.ErpPayment.Applied;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import io.tieout.payment.tieout.TieOut.Entered;
import io.tieout.starter.sql.Columns;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of the money that was entered in Intacct by people or other programs, as far as it settles invoices that billing knows. Only what
 * counts there now has rows: what was reversed or deleted has none any more.
 */
@Repository
class EnteredPayments {

    private record Key(TenantId tenant, String recordNo) {}

    private record Use(
            Key key,
            ErpPayment payment,
            String invoice,
            @Nullable Money amount) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EnteredPayments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In their order; of several words about one record the last one counts. Told again, nothing changes. */
    void take(List<Event<ErpPayment>> events) {
        Map<Key, ErpPayment> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(new Key(event.tenant(), event.data().recordNo()), event.data()));
        List<Use> uses = new ArrayList<>();
        last.forEach((key, payment) -> uses.addAll(uses(key, payment)));
        delete(last.keySet());
        add(uses);
    }

    private static Collection<Use> uses(Key key, ErpPayment payment) {
        boolean counts = payment.origin() == ErpPayment.Origin.INTACCT
                && payment.state() == ErpPayment.State.POSTED
                && payment.kind() != ErpPayment.Kind.ADVANCE;
        List<Applied> applied = payment.applied();
        if (!counts || applied == null) {
            return List.of();
        }
        Map<String, Use> byInvoice = new LinkedHashMap<>();
        for (Applied part : applied) {
            if (part.invoiceId() != null) {
                String invoice = part.invoiceId().value();
                byInvoice.merge(invoice, new Use(key, payment, invoice, amount(part)), EnteredPayments::sum);
            }
        }
        return byInvoice.values();
    }

    /** What of it is not said is not known, and so is the whole. */
    private static @Nullable Money amount(Applied part) {
        Money credit = part.credit() == null ? null : part.credit().amount();
        if (part.credit() != null && credit == null) {
            return null;
        }
        List<Money> said = new ArrayList<>();
        for (Money one : new @Nullable Money[] {part.amount(), part.discount(), credit}) {
            if (one != null) {
                said.add(one);
            }
        }
        return said.stream().reduce(Money::plus).orElse(null);
    }

    private static Use sum(Use one, Use other) {
        Money first = one.amount();
        Money second = other.amount();
        return new Use(
                one.key(),
                one.payment(),
                one.invoice(),
                first == null || second == null || !first.currencyCode().equals(second.currencyCode())
                        ? null
                        : first.plus(second));
    }

    private void delete(Collection<Key> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("""
                    DELETE FROM entered_payment
                     USING unnest(:tenants::text[], :recordNos::text[]) AS told (tenant, record_no)
                     WHERE entered_payment.tenant = told.tenant AND entered_payment.record_no = told.record_no
                    """)
                    .params(Columns.of(keys)
                            .with("tenants", Key::tenant)
                            .with("recordNos", Key::recordNo)
                            .asParameters())
                    .update();
        }
    }

    private void add(List<Use> uses) {
        if (!uses.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO entered_payment
                           (tenant, record_no, invoice_id, kind, document_no, amount, currency, entered_on, told_at)
                    SELECT * FROM unnest(:tenants::text[], :recordNos::text[], :invoices::text[], :kinds::text[],
                                         :documentNos::text[], :amounts::numeric[], :currencies::text[], :dates::date[],
                                         :told::timestamptz[])
                    ON CONFLICT (tenant, record_no, invoice_id) DO NOTHING
                    """)
                    .params(Columns.of(uses)
                            .with("tenants", use -> use.key().tenant())
                            .with("recordNos", use -> use.key().recordNo())
                            .with("invoices", Use::invoice)
                            .with("kinds", use -> use.payment().kind())
                            .with("documentNos", use -> use.payment().documentNo())
                            .with(
                                    "amounts",
                                    use -> use.amount() == null
                                            ? null
                                            : use.amount().value().toPlainString())
                            .with(
                                    "currencies",
                                    use -> use.amount() == null
                                            ? null
                                            : use.amount().currencyCode())
                            .with("dates", use -> use.payment().date())
                            .with("told", use -> clock.instant())
                            .asParameters())
                    .update();
        }
    }

    /** What settles these invoices, by invoice, the last first. */
    Map<String, List<Entered>> of(TenantId tenant, Collection<String> invoices) {
        Map<String, List<Entered>> found = new LinkedHashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.sql("""
                    SELECT record_no, invoice_id, kind, document_no, amount, currency, entered_on FROM entered_payment
                     WHERE tenant = :tenant AND invoice_id = ANY(:invoices)
                     ORDER BY invoice_id, entered_on DESC, record_no DESC
                    """)
                    .param("tenant", tenant.value())
                    .param("invoices", invoices.toArray(String[]::new))
                    .query((row, number) -> new Entered(
                            row.getString("kind"),
                            row.getString("record_no"),
                            row.getString("document_no"),
                            Objects.requireNonNull(row.getString("invoice_id")),
                            row.getObject("entered_on", LocalDate.class),
                            amount(row.getBigDecimal("amount")),
                            row.getString("currency")))
                    .list()
                    .forEach(entered -> found.computeIfAbsent(entered.invoiceId(), none -> new ArrayList<>())
                            .add(entered));
        }
        return found;
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
