package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.DATE;
import static io.tieout.mapping.Samples.invoice;
import static io.tieout.mapping.Samples.money;
import static io.tieout.mapping.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.mapping.Samples;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.translation.Translation.AlreadyThere;
import io.tieout.mapping.translation.Translation.NothingOwed;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Refused;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.mapping.translation.Translation.WaitsForCustomer;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreateInvoice.Line;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00"})
    void aTotalOfNothingIsNotWrittenAndNobodyHasToDoAnything(String zero) {
        var nothing = (NothingOwed) translate(Samples.invoiceOf("Z-1", "C-2", Money.of(zero, "USD")), null, 1);

        assertThat(nothing.problem().code()).isEqualTo("NOTHING_OWED");
        assertThat(nothing.problem().cause()).contains("Z-1", "nothing is owed, so nothing is written");
    }

    @Test
    void linesThatCancelOutAndNoLinesAtAllAreNothingToo() {
        assertThat(translate(of("0.00 USD", "49.00 USD", "-49.00 USD"), settings(), 1))
                .isInstanceOf(NothingOwed.class);
        assertThat(translate(of("0.00 USD"), settings(), 1)).isInstanceOf(NothingOwed.class);
    }

    @Test
    void aLineOfNothingIsLeftOutAndTheOthersAreWritten() {
        CreateInvoice command = written(of("120.00 USD", "0.00 USD", "120.00 USD"));

        assertThat(command.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(money("120.00 USD")));
    }

    @Test
    void aTotalBelowZeroIsACreditNoteAndRefused() {
        var refused = (Refused) translate(of("-15.00 USD", "-15.00 USD"), settings(), 1);

        assertThat(refused.problem().code()).isEqualTo("CREDIT_NOTE");
        assertThat(refused.problem().cause()).contains("-15.00 USD", "credit note, which is not an invoice");
    }

    @ParameterizedTest
    @CsvSource({
        "10.005 KWD,10.005 KWD,0.000 KWD,10.005 KWD",
        "10.000 KWD,9.995 KWD,0.005 KWD,9.995 KWD",
        "1.0001 CLF,1.0001 CLF,0.0000 CLF,1.0001 CLF"
    })
    void whatIntacctWouldRoundIsParkedAndNamed(String total, String one, String other, String named) {
        var parked = (Parked) translate(of(total, one, other), settings(), 1);

        assertThat(parked.problem().code()).isEqualTo("MORE_DECIMALS_THAN_INTACCT_KEEPS");
        assertThat(parked.problem().cause()).contains(named, "two that Intacct keeps");
    }

    @ParameterizedTest
    @CsvSource({"5.000 KWD", "5.120 BHD", "500 JPY"})
    void whatIsExactWithTwoDecimalsIsWritten(String total) {
        assertThat(written(of(total, total)).total()).isEqualTo(money(total));
    }

    @Test
    void aCompanyWithAccountLabelsGetsLabels() {
        assertThat(written(invoice("INV-1", "C-1"), SettingsForTest.labels()).lines())
                .extracting(Line::accountNo, Line::accountLabel)
                .containsExactly(tuple(null, "Hosting"), tuple(null, "Services"), tuple(null, "Services"));
        assertThat(SettingsForTest.labels().itemAccount("support").accountNo()).isEqualTo("4300");
    }

    private static InvoiceIssued of(String total, String... lines) {
        return new InvoiceIssued(
                new InvoiceId("INV-1"),
                new CustomerId("C-1"),
                DATE,
                DATE.plusDays(30),
                money(total),
                Arrays.stream(lines)
                        .map(line -> new InvoiceIssued.Line("Line", money(line), null))
                        .toList(),
                null);
    }

    private CreateInvoice written(InvoiceIssued invoice) {
        return written(invoice, settings());
    }

    private CreateInvoice written(InvoiceIssued invoice, MappingSettings settings) {
        return (CreateInvoice) ((Written) translate(invoice, settings, 1)).command();
    }

    private Translation translate(InvoiceIssued invoice, @Nullable MappingSettings settings, int revision) {
        return Translations.of(invoice, new Circumstances(TENANT, EVENT, revision, settings, known));
    }
}
