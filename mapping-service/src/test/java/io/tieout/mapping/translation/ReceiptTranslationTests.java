package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.money;
import static io.tieout.mapping.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.Samples;
import io.tieout.mapping.Samples.PaymentBuilder;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.event.Json;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.Problem;
import io.tieout.model.posting.PostingRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptTranslationTests {

    private static final TenantId TENANT = new TenantId("acme");

    private final KnownForTest known = KnownForTest.nothing()
            .customer("C-1", "CUST-9")
            .invoice("INV-1", "501", "INV-1")
            .invoice("INV-2", "502", "2026-INV-2");

    @Test
    void aPaymentOverTwoInvoicesNamesBothByTheirRecordNumbers() {
        CreatePayment command =
                written(aPayment().of("100.00 USD").paying("INV-1", "60.00 USD").paying("INV-2", "40.00 USD"));

        assertThat(command.details())
                .containsExactly(
                        new CreatePayment.Detail("501", "INV-1", money("60.00 USD")),
                        new CreatePayment.Detail("502", "2026-INV-2", money("40.00 USD")));
        assertThat(command.intacctCustomerId()).isEqualTo("CUST-9");
        assertThat(command.amount()).isEqualTo(money("100.00 USD"));
        assertThat(command.overpayment()).isEqualTo(money("0.00 USD"));
        assertThat(command.receiptDate()).isEqualTo(Samples.DATE);
        assertThat(command.paymentDate()).isEqualTo(Samples.DATE);
        assertThat(command.account()).isEqualTo(new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1010"));
        assertThat(command.paymentMethod()).isEqualTo("Credit Card");
        assertThat(command.description()).isEqualTo("P-1 / VISA 4242 / order 77");
        assertThat(command.entityId()).isNull();
        assertThat(command.origin())
                .isEqualTo(new Origin(DocumentKind.PAYMENT, "T-1", new CustomerId("C-1"), new EventId("e-T-1")));
    }

    @Test
    void itsKeysAreComputedFromTenantAndTransaction() {
        CreatePayment command = written(aPayment().paying("INV-1", "100.00 USD"));

        assertThat(command.commandId().value()).isEqualTo(DeterministicId.of("payment", "acme", "T-1"));
        assertThat(command.docNumber())
                .isEqualTo("TO-" + DeterministicId.hash(17, "acme", "T-1"))
                .hasSize(20);
    }

    @Test
    void theSameRequestTwiceIsTheIdenticalCommandTwice() {
        CreatePayment once = written(aPayment().paying("INV-1", "100.00 USD"));
        CreatePayment again = written(aPayment().paying("INV-1", "100.00 USD"));

        assertThat(Json.mapper().writeValueAsString(again))
                .isEqualTo(Json.mapper().writeValueAsString(once));
    }

    @Test
    void aRetryIsTheSameCommandWithAHigherRevision() {
        CreatePayment first = written(aPayment().paying("INV-1", "100.00 USD"));
        CreatePayment second = written(aPayment().paying("INV-1", "100.00 USD").revision(2));

        assertThat(second.commandId()).isEqualTo(first.commandId());
        assertThat(second.docNumber()).isEqualTo(first.docNumber());
        assertThat(second.revision()).isEqualTo(2);
    }

    @Test
    void whatBelongsToNoInvoiceIsAnOverpaymentWithItsDimensions() {
        CreatePayment command = written(aPayment().of("100.00 USD").paying("INV-1", "70.00 USD"));

        assertThat(command.overpayment()).isEqualTo(money("30.00 USD"));
        assertThat(command.overpaymentLocationId()).isEqualTo("100");
        assertThat(command.overpaymentDepartmentId()).isEqualTo("SALES");
    }

    @Test
    void withoutAnOverpaymentThereAreNoDimensionsForIt() {
        CreatePayment command = written(aPayment().paying("INV-1", "100.00 USD"));

        assertThat(command.overpaymentLocationId()).isNull();
        assertThat(command.overpaymentDepartmentId()).isNull();
    }

    @Test
    void aPaymentOfNoInvoiceBecomesAnAdvance() {
        var advance = (CreateAdvance) ((Written) translate(aPayment().of("100.00 USD"))).command();

        assertThat(advance.accountNo()).isEqualTo("2400");
        assertThat(advance.amount()).isEqualTo(money("100.00 USD"));
        assertThat(advance.locationId()).isEqualTo("100");
        assertThat(advance.departmentId()).isEqualTo("SALES");
        assertThat(advance.commandId().value()).isEqualTo(DeterministicId.of("payment", "acme", "T-1"));
        assertThat(advance.docNumber()).isEqualTo("TO-" + DeterministicId.hash(17, "acme", "T-1"));
        assertThat(advance.paymentMethod()).isEqualTo("Credit Card");
        assertThat(advance.receiptDate()).isEqualTo(Samples.DATE);
        assertThat(advance.paymentDate()).isEqualTo(Samples.DATE);
        assertThat(advance.intacctCustomerId()).isEqualTo("CUST-9");
    }

    @Test
    void anAdvanceWithoutItsAccountIsParked() {
        var settings = SettingsForTest.withoutAdvanceAccount();

        Problem problem = unmapped(translate(aPayment(), settings));

        assertThat(problem.code()).isEqualTo("MAPPING_INCOMPLETE");
        assertThat(problem.cause()).contains("T-1").contains("100.00 USD");
        assertThat(problem.remedy()).contains("advance account");
    }

    @Test
    void withoutSettingsItIsParked() {
        Problem problem = unmapped(translate(aPayment().paying("INV-1", "100.00 USD"), null));

        assertThat(problem.code()).isEqualTo("MAPPING_INCOMPLETE");
        assertThat(problem.remedy()).contains("undeposited-funds account");
    }

    @Test
    void anUnknownCustomerIsParked() {
        Problem problem = parked(aPayment().customer("C-404").paying("INV-1", "100.00 USD"));

        assertThat(problem.code()).isEqualTo("CUSTOMER_NOT_IN_INTACCT");
        assertThat(problem.cause()).contains("C-404");
    }

    @Test
    void anUnknownInvoiceParksTheWholePayment() {
        Problem problem = parked(aPayment().paying("INV-1", "60.00 USD").paying("INV-404", "40.00 USD"));

        assertThat(problem.code()).isEqualTo("INVOICE_NOT_IN_INTACCT");
        assertThat(problem.cause()).contains("INV-404");
    }

    @ParameterizedTest
    @EnumSource(
            value = TransactionType.class,
            names = {"REFUNDED", "DISPUTE_LOST"})
    void anyOtherMovementOfMoneyIsNeverWrittenAsAReceipt(TransactionType type) {
        Problem problem = parked(aPayment().type(type).paying("INV-1", "100.00 USD"));

        assertThat(problem.code()).isEqualTo("NOT_AUTOMATED");
        assertThat(problem.cause()).contains(type.name());
    }

    @ParameterizedTest
    @CsvSource({
        "CARD,Credit Card",
        "ACH,EFT",
        "WIRE,EFT",
        "CHECK,Printed Check",
        "CASH,Cash",
        "OTHER,EFT",
    })
    void eachMethodHasAStandard(MethodType method, String intacct) {
        assertThat(written(aPayment().by(method).paying("INV-1", "100.00 USD")).paymentMethod())
                .isEqualTo(intacct);
    }

    @ParameterizedTest
    @CsvSource({
        "10.005 KWD,5.000 KWD,10.005 KWD", // the amount
        "10.010 KWD,5.005 KWD,5.005 KWD", // an allocation
        "0.0100 CLF,0.0099 CLF,0.0099 CLF"
    })
    void whatIntacctWouldRoundIsParkedAndNamed(String amount, String allocated, String named) {
        Problem problem = parked(aPayment().of(amount).paying("INV-1", allocated));

        assertThat(problem.code()).isEqualTo("MORE_DECIMALS_THAN_INTACCT_KEEPS");
        assertThat(problem.cause()).contains(named, "two that Intacct keeps");
    }

    @Test
    void anInvoiceNumberThatTwoRecordsHaveIsNeverPaidByGuessing() {
        known.namesake("INV-1", "501", "CUST-9").namesake("INV-1", "777", "CUST-8");

        Problem problem = parked(aPayment().paying("INV-1", "100.00 USD"));

        assertThat(problem.code()).isEqualTo("AMBIGUOUS_INVOICE");
        assertThat(problem.cause()).contains("INV-1", "record 501 of customer CUST-9", "record 777 of customer CUST-8");
    }

    @Test
    void anInvoiceThatWasReadOnceIsNotAmbiguous() {
        known.namesake("INV-1", "501", "CUST-9");

        assertThat(written(aPayment().paying("INV-1", "100.00 USD")).details()).hasSize(1);
    }

    @Test
    void aCompanyWithAccountLabelsGetsItsAdvancesUnderALabel() {
        var advance = (CreateAdvance) ((Written) translate(aPayment(), SettingsForTest.labels())).command();

        assertThat(advance.accountLabel()).isEqualTo("Advances");
        assertThat(advance.accountNo()).isNull();
    }

    private CreatePayment written(PaymentBuilder payment) {
        return (CreatePayment) ((Written) translate(payment)).command();
    }

    private Problem parked(PaymentBuilder payment) {
        return ((Parked) translate(payment)).problem();
    }

    private static Problem unmapped(Translation translation) {
        return ((Unmapped) translation).problem();
    }

    private Translation translate(PaymentBuilder payment) {
        return translate(payment, settings());
    }

    private Translation translate(PaymentBuilder payment, @Nullable MappingSettings settings) {
        PostingRequested request = payment.requested();
        return Translations.of(
                request.payment(), new Circumstances(TENANT, request.eventId(), request.revision(), settings, known));
    }
}
