package io.tieout.console.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.PaymentApi.Invoice;
import io.tieout.console.api.Reason;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.Filter;
import io.tieout.console.page.State.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceWordsTests {

    @Test
    void eachPlaceThatCanBeFilteredHasWordsOfItsOwn() {
        List<String> words = InvoiceList.of("acme").filters().get(1).options().stream()
                .map(Filter.Option::value)
                .map(standing -> InvoiceWords.inIntacct(invoice(standing, null)).words())
                .toList();

        assertThat(words).doesNotHaveDuplicates().doesNotContain("Posted", "Parked");
    }

    @Test
    void whatWasRefusedIsNotMerelyWaiting() {
        assertThat(InvoiceWords.inIntacct(invoice("NOT_IN_INTACCT", null)).shape())
                .isEqualTo(Shape.WAITING);
        assertThat(InvoiceWords.inIntacct(invoice("NOT_IN_INTACCT", new Reason("C", "It was refused.", "Mend it.")))
                        .shape())
                .isEqualTo(Shape.DIFFERS);
    }

    @Test
    void whatOneSideDoesNotHaveIsAbsentAndNotZero() {
        List<Cell> cells = InvoiceList.of("acme").columns().stream()
                .map(Column::cell)
                .map(cell -> cell.apply(invoice("NOT_IN_INTACCT", null)))
                .toList();

        assertThat(cells).filteredOn(Cell.Nothing.class::isInstance).hasSize(2);
        assertThat(new Cell.Nothing(2).csv()).containsExactly("", "");
    }

    private static Invoice invoice(String standing, Reason problem) {
        return new Invoice("INV-1", "C-1", null, "EUR", "330.00", null, null, standing, null, problem);
    }
}
