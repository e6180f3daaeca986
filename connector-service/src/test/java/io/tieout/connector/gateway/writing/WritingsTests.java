package io.tieout.connector.gateway.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.outcome.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingsTests {

    private static final CreatePayment PAYMENT = PostingFixtures.aPayment("1");
    private static final CreateCustomer CUSTOMER =
            new CreateCustomer(new CommandId("c"), 1, PAYMENT.origin(), null, "HB-1", "Acme", null, null, null);

    private static final List<IntacctCommand> ONE_OF_EACH = List.of(
            PAYMENT,
            CUSTOMER,
            new CreateInvoice(
                    new CommandId("i"),
                    1,
                    PAYMENT.origin(),
                    null,
                    "C-1",
                    "INV-1",
                    PAYMENT.paymentDate(),
                    PAYMENT.paymentDate(),
                    null,
                    null,
                    PAYMENT.amount(),
                    List.of(new CreateInvoice.Line("4000", null, PAYMENT.amount(), null, null, null))),
            new CreateAdvance(
                    new CommandId("a"),
                    1,
                    PAYMENT.origin(),
                    null,
                    "C-1",
                    "TO-2",
                    PAYMENT.account(),
                    "EFT",
                    PAYMENT.receiptDate(),
                    PAYMENT.paymentDate(),
                    null,
                    PAYMENT.amount(),
                    "2400",
                    null,
                    null,
                    null),
            new ReversePayment(
                    new CommandId("v"),
                    1,
                    PAYMENT.origin(),
                    "100",
                    "4711",
                    PAYMENT.amount(),
                    PAYMENT.paymentDate(),
                    "returned"));

    private final Write<?> payment = Writings.of(PAYMENT);

    @Test
    void theBodyOfEveryKindIsInTheVocabulary() {
        assertThat(ONE_OF_EACH)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(IntacctCommand.class.getPermittedSubclasses());
        assertThat(ONE_OF_EACH).allSatisfy(command -> {
            Object body = Writings.of(command).body(CompanyCurrency.UNKNOWN);
            assertThat(Writings.vocabulary()).contains(body.getClass());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Reversed,DONE",
        "V,DONE",
        "Complete,NOT",
        "C,NOT",
        "Posted,NOT",
        "Reconciled,NOT",
        "Reversal,PERSON",
        "Draft,PERSON",
        "'',PERSON",
    })
    void aReversalIsJudgedByTheStateOfItsPayment(String state, String judged) {
        Write<?> reversal = Writings.of(ONE_OF_EACH.getLast());

        Sighting sighting = reversal.judge(
                List.of(new Row("ARPYMT", Map.of("RECORDNO", "4711", "STATE", state))), CompanyCurrency.UNKNOWN);

        switch (judged) {
            case "DONE" -> assertThat(sighting).isEqualTo(new Sighting.Done("4711"));
            case "NOT" -> assertThat(sighting).isInstanceOf(Sighting.NotDone.class);
            default -> assertThat(problem(sighting).cause()).contains("4711");
        }
        assertThat(problem(reversal.judge(List.of(), CompanyCurrency.UNKNOWN)).cause())
                .contains("4711", "is not shown");
        assertThat(reversal.recordNumbers(List.of("9999"))).containsExactly("4711");
    }

    @Test
    void theEvidenceOfAPaymentIsItsDocumentNumber() {
        assertThat(payment.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.object()).isEqualTo("ARPYMT");
            assertThat(evidence.field()).isEqualTo("DOCNUMBER");
            assertThat(evidence.value()).isEqualTo("TO-1");
            assertThat(evidence.plainFields()).contains("TOTALENTERED").doesNotContain("CURRENCY");
        });
    }

    @Test
    void aRecordThatAgreesIsDone() {
        assertThat(judged(row("4711", "C-1", "100.00", "USD"))).isEqualTo(new Sighting.Done("4711"));
    }

    @Test
    void ofTwoThatAgreeTheOlderIsTaken() {
        assertThat(judged(row("4711", "C-1", "100.00", "USD"), row("4712", "C-1", "100.00", "USD")))
                .isEqualTo(new Sighting.Done("4711"));
    }

    @Test
    void whereNothingIsShownItIsNotDone() {
        assertThat(judged()).isEqualTo(new Sighting.NotDone("TO-1"));
    }

    @Test
    void aRecordWithOurKeyAndAnotherAmountIsAConflictThatShowsBothSides() {
        assertThat(problem(judged(row("4711", "C-1", "99.00", "USD"))).cause())
                .contains("99.00 USD")
                .contains("100.00 USD")
                .contains("4711");
    }

    @Test
    void anAmountThatIsNotShownIsNotZeroAndIsNotTakenForOurs() {
        assertThat(problem(judged(row("4711", "C-1", "", "USD"))).code()).isEqualTo("CONFLICT");
        assertThat(problem(judged(row("4711", "C-1", "much", "USD"))).code()).isEqualTo("CONFLICT");
    }

    @Test
    void aRecordWithoutAReadableNumberIsNotTakenForOurs() {
        assertThat(problem(judged(row("0", "C-1", "100.00", "USD"))).code()).isEqualTo("RECORD_NUMBER_UNREADABLE");
    }

    @Test
    void aCurrencyThatIsNotShownIsTheCompanysAndWhereThatIsUnknownTheCommands() {
        var plain = new Row(
                "ARPYMT",
                Map.of("RECORDNO", "4711", "CUSTOMERID", "C-1", "DOCNUMBER", "TO-1", "TOTALENTERED", "100.00"));

        assertThat(payment.judge(List.of(plain), CompanyCurrency.UNKNOWN)).isEqualTo(new Sighting.Done("4711"));
        assertThat(payment.judge(List.of(plain), new CompanyCurrency("EUR", false)))
                .isInstanceOf(Sighting.Different.class);
    }

    @Test
    void aKeyThatDiffersOnlyInCaseIsNoMatchAndThatIsSaid() {
        var other = new Row("CUSTOMER", Map.of("RECORDNO", "4711", "CUSTOMERID", "hb-1"));
        Write<?> customer = Writings.of(CUSTOMER);

        assertThat(customer.evidence().getFirst().isShownBy(other)).isTrue();
        assertThat(customer.judge(List.of(other), CompanyCurrency.UNKNOWN))
                .isInstanceOfSatisfying(
                        Sighting.NotDone.class,
                        not -> assertThat(not.taken()).isNotNull().satisfies(taken -> {
                            assertThat(taken.code()).isEqualTo("KEY_DIFFERS_IN_CASE");
                            assertThat(taken.cause())
                                    .contains("hb-1")
                                    .contains("HB-1")
                                    .contains("4711");
                        }));
    }

    @Test
    void onlyARefusalOfMoneyThatWasTakenWaitsForAPerson() {
        var fault = new Fault(FaultClass.PERMANENT, new Problem("CODE", "No.", "Mend it."), null, "");

        assertThat(payment.refused(fault).faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
        assertThat(Writings.of(CUSTOMER).refused(fault)).isEqualTo(fault);
    }

    @Test
    void aPaymentIsRenewedWithTheRecordNumbersOfToday() {
        var stale = new Fault(FaultClass.STALE_RECORD, new Problem("STALE", "It is gone.", "Retry."), null, "");
        var today = new Row("ARINVOICE", Map.of("RECORDNO", "18", "CUSTOMERID", "C-1", "RECORDID", "INV-1"));

        assertThat(payment.renew(stale, List.of(today)))
                .isInstanceOfSatisfying(
                        Renewal.Renewed.class,
                        renewed -> assertThat(renewed.command())
                                .isInstanceOfSatisfying(
                                        CreatePayment.class,
                                        same -> assertThat(same.details())
                                                .extracting(CreatePayment.Detail::invoiceRecordNo)
                                                .containsExactly("18")));
        assertThat(payment.renew(stale, List.of()))
                .isInstanceOfSatisfying(
                        Renewal.NotRenewed.class,
                        not -> assertThat(not.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON));
    }

    @Test
    void evidenceByRecordNumberIsShownInWhateverFormTheNumberComes() {
        var evidence =
                new Evidence("ARPYMT", "RECORDNO", "992504", Evidence.Match.NUMBER, List.of("RECORDNO", "STATE"));

        assertThat(evidence.isShownBy(new Row("ARPYMT", Map.of("RECORDNO", "992504.0"))))
                .isTrue();
        assertThat(evidence.isShownBy(new Row("ARPYMT", Map.of("RECORDNO", "992505"))))
                .isFalse();
        assertThat(evidence.isShownBy(new Row("ARPYMT", Map.of("STATE", "Reversed"))))
                .isFalse();
    }

    private Sighting judged(Row... rows) {
        return payment.judge(List.of(rows), CompanyCurrency.UNKNOWN);
    }

    private static Row row(String recordNo, String customer, String total, String currency) {
        return new Row(
                "ARPYMT",
                Map.of(
                        "RECORDNO", recordNo,
                        "CUSTOMERID", customer,
                        "DOCNUMBER", "TO-1",
                        "TRX_TOTALENTERED", total,
                        "CURRENCY", currency));
    }

    private static Problem problem(Sighting sighting) {
        assertThat(sighting).isInstanceOf(Sighting.Different.class);
        return ((Sighting.Different) sighting).problem();
    }
}
