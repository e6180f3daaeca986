package io.tieout.payment.tieout;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.payment.tieout.InvoiceLine.Elsewhere;
import io.tieout.payment.tieout.InvoiceLine.Issued;
import io.tieout.payment.tieout.InvoiceLine.Recorded;
import io.tieout.payment.tieout.InvoiceLine.Sum;
import io.tieout.payment.tieout.InvoiceLine.Taken;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads invoices as both sides have them from the rows of the comparison. */
@Component
class InvoiceLineRows {

    InvoiceLine line(ResultSet row, String customer, Currency currency) throws SQLException {
        return new InvoiceLine(
                customer,
                currency,
                issued(row),
                row.getBoolean("is_recorded") ? recorded(row) : null,
                taken(row),
                Elsewhere.valueOf(row.getString("elsewhere")),
                Optional.ofNullable(row.getString("refusal"))
                        .map(OutcomeState::valueOf)
                        .orElse(null));
    }

    private static @Nullable Issued issued(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal("billed_total");
        return total == null ? null : new Issued(total, row.getBoolean("changed"));
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getBigDecimal("first_total"),
                row.getBigDecimal("first_due"),
                row.getBigDecimal("total"),
                row.getBigDecimal("due"),
                row.getInt("standing_n"),
                row.getBoolean("draft"),
                Optional.ofNullable(row.getString("gone"))
                        .map(Standing::valueOf)
                        .orElse(null),
                row.getBoolean("posted"));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getBigDecimal("there"),
                sum(row, "since_read"),
                sum(row, "waiting"),
                row.getBigDecimal("stuck"),
                sum(row, "requested"),
                sum(row, "parked"),
                sum(row, "rejected"));
    }

    private static Sum sum(ResultSet row, String name) throws SQLException {
        return new Sum(row.getLong(name + "_n"), row.getBigDecimal(name));
    }
}
