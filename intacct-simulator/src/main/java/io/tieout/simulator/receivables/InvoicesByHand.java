package io.tieout.simulator.receivables;

import io.tieout.simulator.ledger.CurrencyTerms;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be found in a company's invoices although no function of the gateway would write it. */
public final class InvoicesByHand {

    private InvoicesByHand() {}

    /**
     * An invoice to plant. Nothing of it is checked: a number may be taken, an amount zero.
     *
     * @param amount rounded to two decimals; null for zero
     * @param currency the base currency where null
     * @param date today where null
     * @param account 4000 where null
     * @param state by its label; Posted, or No Value where the amount is zero, where null
     */
    public record Planted(
            String number,
            String customerId,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate date,
            @Nullable String account,
            @Nullable String location,
            @Nullable String state) {}

    /** Writes an invoice of one line and returns it. */
    public static Document plant(Work work, Actor actor, Planted planted) {
        String base = actor.company().baseCurrencyOf(actor.entity());
        BigDecimal amount = Amounts.orZero(
                "amount", planted.amount() == null ? null : planted.amount().toPlainString());
        LocalDate date = Objects.requireNonNullElseGet(planted.date(), actor::today);
        long recordNo = work.nextRecordNo();
        Line line = new Line(
                work.nextRecordNo(),
                1,
                Objects.requireNonNullElse(planted.account(), "4000"),
                "",
                amount,
                BigDecimal.ZERO.setScale(2),
                Objects.requireNonNullElse(planted.location(), ""),
                "",
                "",
                Map.of());
        CurrencyTerms money = Exchange.terms(Objects.requireNonNullElse(planted.currency(), ""), base, null);
        Document invoice = new Document(
                recordNo,
                DocumentKind.INVOICE,
                planted.number(),
                References.customer(work, planted.customerId()).customerId(),
                "",
                "",
                date,
                date,
                date.plusDays(30),
                null,
                "",
                money,
                state(planted.state(), amount.signum() == 0 ? RecordState.NO_VALUE : RecordState.POSTED),
                "4.AR",
                "",
                null,
                Map.of(),
                List.of(line),
                actor.trail());
        work.save(invoice);
        return invoice;
    }

    /** Gives an invoice to another customer, with what is paid on it, and returns its new version. */
    public static Document move(Work work, Actor actor, long recordNo, String customerId) {
        Document old = References.document(work, DocumentKind.INVOICE, recordNo);
        Document moved = old.of(
                References.customer(work, customerId).customerId(), old.trail().touched(actor.at()));
        work.remove(old);
        work.save(moved);
        return moved;
    }

    /** Puts an invoice or adjustment into a state, whatever is paid on it, and returns its new version. */
    public static Document putInto(Work work, Actor actor, DocumentKind kind, long recordNo, String state) {
        Document old = References.document(work, kind, recordNo);
        Document changed =
                old.inState(state(state, RecordState.POSTED), old.trail().touched(actor.at()));
        work.save(changed);
        return changed;
    }

    private static RecordState state(@Nullable String label, RecordState otherwise) {
        return label == null
                ? otherwise
                : RecordState.labelled(label)
                        .orElseThrow(() -> new IllegalArgumentException("There is no state '" + label + "'."));
    }
}
