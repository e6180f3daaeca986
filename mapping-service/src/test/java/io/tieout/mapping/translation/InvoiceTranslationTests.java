package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.DATE;
import static io.tieout.mapping.Samples.invoice;
import static io.tieout.mapping.Samples.money;
import static io.tieout.mapping.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.translation.Translation.AlreadyThere;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.mapping.translation.Translation.WaitsForCustomer;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreateInvoice.Line;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvoiceTranslationTests {

    private static final TenantId TENANT = new TenantId("acme");
    private static final EventId EVENT = new EventId("e-1");

    private final KnownForTest known = KnownForTest.nothing().customer("C-1", "CUST-9");

    @Test
    void linesTakeTheAccountOfTheirItemOrTheDefault() {
        CreateInvoice command = written(invoice("INV-1", "C-1"));

        assertThat(command.lines())
                .containsExactly(
                        new Line("4100", "1200", money("100.00 USD"), "Hosting in March", "100", "SALES"),
                        new Line("4000", "1200", money("15.00 USD"), "Something else", "100", "SALES"),
                        new Line("4000", "1200", money("5.00 USD"), "No item", "100", "SALES"));
    }

    @Test
    void theHeadKeepsNumberDatesAndTotal() {
        CreateInvoice command = written(invoice("INV-1", "C-1"));

        assertThat(command.invoiceNo()).isEqualTo("INV-1");
        assertThat(command.intacctCustomerId()).isEqualTo("CUST-9");
        assertThat(command.invoiceDate()).isEqualTo(DATE);
        assertThat(command.dueDate()).isEqualTo(DATE.plusDays(30));
        assertThat(command.total()).isEqualTo(money("120.00 USD"));
        assertThat(command.commandId().value()).isEqualTo(DeterministicId.of("invoice", "acme", "INV-1"));
        assertThat(command.origin()).isEqualTo(new Origin(DocumentKind.INVOICE, "INV-1", new CustomerId("C-1"), EVENT));
    }

    @Test
    void aShortReferenceIsThePurchaseOrder() {
        CreateInvoice command = written(invoice("INV-1", "C-1", "12345678901234567890"));

        assertThat(command.poNumber()).isEqualTo("12345678901234567890");
        assertThat(command.description()).isNull();
    }

    @Test
    void aLongReferenceIsTheDescriptionAndNeverACutPurchaseOrder() {
        CreateInvoice command = written(invoice("INV-1", "C-1", "123456789012345678901"));

        assertThat(command.poNumber()).isNull();
        assertThat(command.description()).isEqualTo("123456789012345678901");
    }

    @Test
    void noReferenceIsNeither() {
        CreateInvoice command = written(invoice("INV-1", "C-1", null));

        assertThat(command.poNumber()).isNull();
        assertThat(command.description()).isNull();
    }

    @Test
    void withoutChoicesTheCompanysDefaultsHold() {
        var line = written(invoice("INV-1", "C-1"), SettingsForTest.plain())
                .lines()
                .getFirst();

        assertThat(line).isEqualTo(new Line("4000", null, money("100.00 USD"), "Hosting in March", null, null));
    }

    @Test
    void anInvoiceOfACustomerThatIsNotThereWaitsForIt() {
        assertThat(translate(invoice("INV-1", "C-2"), settings(), 1))
                .isEqualTo(new WaitsForCustomer(new CustomerId("C-2")));
    }

    @Test
    void anInvoiceThatStandsInIntacctIsLeftAsItIs() {
        known.invoice("INV-1", "501", "INV-1");

        assertThat(translate(invoice("INV-1", "C-1"), settings(), 1)).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void withoutSettingsItIsUnmapped() {
        var unmapped = (Unmapped) translate(invoice("INV-1", "C-1"), null, 1);

        assertThat(unmapped.problem().code()).isEqualTo("MAPPING_INCOMPLETE");
        assertThat(unmapped.problem().cause()).contains("INV-1");
    }

    @Test
    void aNumberThatIntacctCannotHoldIsParkedAndNeverCut() {
        var parked = (Parked) translate(invoice("1".repeat(31), "C-1"), settings(), 1);

        assertThat(parked.problem().code()).isEqualTo("INVOICE_NUMBER_NOT_USABLE");
        assertThat(translate(invoice("1".repeat(30), "C-1"), settings(), 1)).isInstanceOf(Written.class);
    }

    @Test
    void theRevisionIsPassedOn() {
        var written = (Written) translate(invoice("INV-1", "C-1"), settings(), 3);

        assertThat(written.command().revision()).isEqualTo(3);
    }

    private CreateInvoice written(InvoiceIssued invoice) {
        return written(invoice, settings());
    }

    private CreateInvoice written(InvoiceIssued invoice, MappingSettings settings) {
        return (CreateInvoice) ((Written) translate(invoice, settings, 1)).command();
    }

    private Translation translate(InvoiceIssued invoice, @Nullable MappingSettings settings, int revision) {
        return InvoiceTranslation.of(TENANT, invoice, EVENT, revision, settings, known);
    }
}
