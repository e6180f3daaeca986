package io.tieout.connector.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.oracle.ReceiptView;
import io.tieout.simulator.seed.SeedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that contradict themselves, say nothing, or speak of something else than they seem to; the simulator's ledger is the oracle. */
class OddAnswersIT extends ConnectorContext {

    private static final String COMPANY = "ODD";
    private static final TenantId TENANT = new TenantId("odd");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ReceivingAccount UNDEPOSITED =
            new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099");
    private static final String ERROR =
            "<errormessage><error><errorno>BL01001973</errorno><description2>no</description2></error></errormessage>";

    private static boolean seeded;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void aCompanyWithOpenInvoices() {
        if (!seeded) {
            SIMULATOR.seed(
                    CompanyDefinition.of(COMPANY, new User("u", "p"), new Sender("demo", "demo")),
                    new SeedPlan(5, 40, 0));
            seeded = true;
        }
        connect("odd", COMPANY, "u", "p");
    }

    static Stream<Arguments> answersThatProveNothing() {
        return Stream.of(
                Arguments.of("no status", 200, "<result><function>create</function><controlid>@</controlid></result>"),
                Arguments.of(
                        "no status, and a word of a duplicate",
                        200,
                        "<result><controlid>@</controlid><errormessage><error><errorno></errorno><description2>A successful"
                                + " transaction has already been recorded with the control id @</description2></error>"
                                + "</errormessage></result>"),
                Arguments.of("an empty status", 200, "<result><status></status><controlid>@</controlid></result>"),
                Arguments.of("another word", 200, "<result><status>partial</status><controlid>@</controlid></result>"),
                Arguments.of(
                        "an error without a status", 200, "<result><controlid>@</controlid>" + ERROR + "</result>"),
                Arguments.of("no record", 200, "<result><status>success</status><controlid>@</controlid></result>"),
                Arguments.of("a fraction", 200, success("992504.0")),
                Arguments.of("zero", 200, success("0")),
                Arguments.of("a negative number", 200, success("-17")),
                Arguments.of("a word for a number", 200, success("PMT-1")),
                Arguments.of("a blank", 200, success(" ")),
                Arguments.of("a thousands separator", 200, success("1,234")),
                Arguments.of("two results that agree", 200, success("5") + success("5")),
                Arguments.of("two results that do not agree", 200, success("5") + failure()),
                Arguments.of("a key and another record", 200, success("5").replace("<data", "<key>6</key><data")),
                Arguments.of("a success with an error", 200, success("5").replace("</result>", ERROR + "</result>")),
                Arguments.of("a failure with a record", 200, success("5").replace(">success<", ">failure<")),
                Arguments.of("accepted", 202, success("5")),
                Arguments.of("partial content", 206, success("5")),
                Arguments.of("a bad request that succeeded", 400, success("5")),
                Arguments.of("forbidden, and a success", 403, success("5")),
                Arguments.of("no result at all", 200, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersThatProveNothing")
    void anAnswerThatProvesNothingIsDoubtAndOneQuestionFindsTheRecord(String what, int status, String results) {
        CreatePayment payment = payment(key(), openInvoice());
        answer(payment, status, envelope("success", "success", results));

        Answer answer = post(payment);

        assertThat(isDoubt(answer, payment)).as("%s: %s", what, answer).isTrue();
        ReceiptView record = SIMULATOR
                .ledger(COMPANY)
                .paymentsByDocNumber(payment.docNumber())
                .getFirst();
        assertThat(ledger.find(TENANT, null, List.of(payment)))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> assertThat(found.sightings().get(payment.commandId()))
                                .isEqualTo(new Sighting.Done(Long.toString(record.recordNo()))));
    }

    @Test
    void levelsThatContradictTheirResultsAreDoubt() {
        for (String levels : List.of("failure success", "success failure", "perhaps success", "success perhaps")) {
            CreatePayment payment = payment(key(), openInvoice());
            String[] words = levels.split(" ", -1);
            answer(payment, 200, envelope(words[0], words[1], success("5")));

            assertThat(post(payment)).as(levels).isInstanceOf(Answer.Unknown.class);
        }
    }

    @Test
    void aRefusalThatContradictsNothingIsARefusal() {
        CreatePayment payment = payment(key(), openInvoice());
        answer(payment, 400, envelope("success", "success", failure()));

        assertThat(one(payment)).isInstanceOf(Result.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Unauthorized</html>", "{\"error\":\"unauthorized\"}"})
    void unauthorizedWithoutXmlIsRefusedCredentials(String body) {
        CreatePayment payment = payment(key(), openInvoice());
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company(COMPANY).object("ARPYMT"),
                        new Fault.Verbatim(401, "text/html", body, false)));

        assertThat(post(payment))
                .isInstanceOfSatisfying(
                        Answer.NotDone.class,
                        not -> assertThat(not.fault().faultClass()).isEqualTo(FaultClass.CREDENTIALS));
    }

    @Test
    void aQuestionThatIsRefusedInsideAFunctionIsNotASignInFailure() {
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        2,
                        FaultMatch.company(COMPANY).function("query"),
                        new Fault.FunctionError(List.of(GatewayError.of("XL03000006", "Fields cannot be queried")))));

        assertThat(ledger.find(TENANT, null, List.of(payment(key(), openInvoice()))))
                .isInstanceOfSatisfying(
                        LookUp.NotDone.class,
                        not -> assertThat(not.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON));
    }

    @Test
    void aCompanyThatDoesNotKnowTheFieldsOfCurrenciesIsAskedForTheOthers() {
        CreatePayment payment = payment(key(), openInvoice());
        one(payment);
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company(COMPANY).function("query"),
                        new Fault.FunctionError(List.of(GatewayError.of(
                                "DL02000001",
                                "There was an error processing the request: TRX_TOTALENTERED is no field")))));

        assertThat(ledger.find(TENANT, null, List.of(payment)))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> assertThat(found.sightings().get(payment.commandId()))
                                .isInstanceOf(Sighting.Done.class));
    }

    @Test
    void garbledReadsDoNotStopTheCompanysPayments() {
        SIMULATOR.seed(
                CompanyDefinition.of("GARBLED", new User("u", "p"), new Sender("demo", "demo")), new SeedPlan(1, 2, 0));
        connect("garbled", "GARBLED", "u", "p");
        TenantId tenant = new TenantId("garbled");
        CreatePayment payment =
                payment(key(), SIMULATOR.ledger("GARBLED").invoices().getFirst());
        for (Fault fault : List.of(
                new Fault.Html(false),
                new Fault.Verbatim(200, "text/xml", "<response><control>", false),
                new Fault.Verbatim(200, "text/xml", "<response><a>\u0001</a></response>", false),
                new Fault.Verbatim(200, "text/xml", "", false))) {
            SIMULATOR
                    .faults()
                    .add(FaultRule.times(5, FaultMatch.company("GARBLED").function("query"), fault));
        }

        for (int asked = 0; asked < 20; asked++) {
            assertThat(ledger.find(tenant, null, List.of(payment))).isInstanceOf(LookUp.Unknown.class);
        }

        assertThat(ledger.post(new Batch(key(), tenant, null, List.of(payment))))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.results().get(payment.commandId()))
                                .isInstanceOf(Result.Done.class));
    }

    @Test
    void aPaymentWhoseInvoiceHasAnotherRecordNumberByNowIsSentOnceMoreWithThatOne() {
        DocumentView invoice = openInvoice();
        CreatePayment outdated = payment(key(), invoice.customerId(), "88888888", invoice.number());

        assertThat(one(outdated)).isInstanceOf(Result.Done.class);
        assertThat(SIMULATOR.ledger(COMPANY).paymentsByDocNumber(outdated.docNumber()))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.details())
                        .singleElement()
                        .satisfies(
                                detail -> assertThat(detail.documentRecordNo()).isEqualTo(invoice.recordNo())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DL03000005|No record exits for the invoicekey 4711",
                "BL01001973|Oops, we can't find this transaction; enter a valid transaction",
                "BL03000018|The invoice with record number 4711 does not exist."
            })
    void aPaymentWhoseInvoiceIsGoneWaitsForAPersonWhoIsToldSo(String said) {
        CreatePayment payment = payment(key(), openInvoice().customerId(), "4711", "NO-SUCH-" + key());
        refuse("ARPYMT", GatewayError.of(said.split("\\|", -1)[0], said.split("\\|", -1)[1]));

        assertThat(one(payment)).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
            assertThat(failed.fault().code()).isEqualTo("STALE_INVOICE");
            assertThat(failed.fault().problem().cause())
                    .contains(payment.details().getFirst().invoiceNo())
                    .contains("not in Intacct any more");
        });
    }

    @Test
    void aPaymentWhoseInvoiceStandsThereUnderTheSameNumberIsNotSentAgainForEver() {
        DocumentView invoice = openInvoice();
        CreatePayment payment = payment(key(), invoice);
        refuse("ARPYMT", GatewayError.of("DL03000005", "No record exists for the recordkey " + invoice.recordNo()));

        assertThat(one(payment))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed ->
                                assertThat(failed.fault().problem().cause()).contains("under the same record numbers"));
    }

    @Test
    void aContactOfThatNameIsNotTheCustomer() {
        String key = key();
        refuse(
                "CUSTOMER",
                GatewayError.of(
                        "BL34000061",
                        "Another Contact with the given value(s)   already exists",
                        "Use a unique value instead."),
                GatewayError.of("BL01001973", "Could not create Contact record!"),
                GatewayError.of("BL01001973", "Error While Saving the Display Contact"),
                GatewayError.of("BL01001973", "Could not create Customer record!"));

        assertThat(one(customer(key, "H-" + key))).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.fault().code()).isEqualTo("CONTACT_EXISTS");
            assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
            assertThat(failed.fault().heard().rows()).hasSize(4);
        });
    }

    @Test
    void aKeyInOtherLettersIsFoundAndIsNoMatch() {
        String key = key();
        one(customer("a" + key, "hb-" + key));
        CreateCustomer inCapitals = customer("b" + key, ("HB-" + key));
        refuse(
                "CUSTOMER",
                GatewayError.of(
                        "BL34000061", "Another Customer with the given value(s) hb-" + key + " already exists"));

        assertThat(one(inCapitals)).isInstanceOf(Result.KeyTaken.class);
        assertThat(ledger.find(TENANT, null, List.of(inCapitals)))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> assertThat(found.sightings().get(inCapitals.commandId()))
                                .isInstanceOfSatisfying(
                                        Sighting.NotDone.class,
                                        not -> assertThat(not.taken())
                                                .isNotNull()
                                                .satisfies(taken -> assertThat(taken.cause())
                                                        .contains("under hb-" + key))));
    }

    @Test
    void ofTwoInvoicesWithOneNumberTheOneOfOurCustomerIsFound() {
        List<String> customers = SIMULATOR.ledger(COMPANY).invoices().stream()
                .map(DocumentView::customerId)
                .distinct()
                .limit(2)
                .toList();
        String number = "TWICE-" + key();
        CreateInvoice first = invoice(customers.get(0), number);
        CreateInvoice second = invoice(customers.get(1), number);
        one(first);
        one(second);

        assertThat(ledger.find(TENANT, null, List.of(second))).isInstanceOfSatisfying(LookUp.Found.class, found -> {
            Sighting sighting = found.sightings().get(second.commandId());
            // Where the company refuses a number that is taken there is only the first.
            boolean twice = SIMULATOR.ledger(COMPANY).invoices().stream()
                            .filter(one -> one.number().equals(number))
                            .count()
                    == 2;
            assertThat(sighting).isInstanceOf(twice ? Sighting.Done.class : Sighting.Different.class);
        });
    }

    @Test
    void moneyThatWasTakenIsNeverRejectedForAValue() {
        CreatePayment payment = payment(key(), openInvoice());
        refuse("ARPYMT", GatewayError.of("BL03000018", "Illegal format for Arpymt : Description x."));

        assertThat(one(payment))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON));
    }

    private static boolean isDoubt(Answer answer, IntacctCommand command) {
        return switch (answer) {
            case Answer.Unknown unknown -> true;
            case Answer.NotDone notDone -> false;
            case Answer.Answered answered -> {
                Result result = answered.results().get(command.commandId());
                yield result == null || result instanceof Result.Unclear;
            }
        };
    }

    private static void refuse(String object, GatewayError... errors) {
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1, FaultMatch.company(COMPANY).object(object), new Fault.FunctionError(List.of(errors))));
    }

    /** The payment is carried out, and this is the answer. */
    private static void answer(CreatePayment payment, int status, String body) {
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company(COMPANY).object("ARPYMT"),
                        new Fault.Verbatim(
                                status,
                                "text/xml; encoding=\"UTF-8\"",
                                body.replace("@", payment.commandId().value()),
                                true)));
    }

    private static String envelope(String control, String authentication, String results) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <response><control><status>%s</status></control><operation><authentication><status>%s</status></authentication>%s</operation></response>
                """.formatted(control, authentication, results);
    }

    private static String success(String recordNo) {
        return "<result><status>success</status><function>create</function><controlid>@</controlid><data listtype=\"objects\" count=\"1\">"
                + "<arpymt><RECORDNO>" + recordNo + "</RECORDNO></arpymt></data></result>";
    }

    private static String failure() {
        return "<result><status>failure</status><function>create</function><controlid>@</controlid>" + ERROR
                + "</result>";
    }

    private Answer post(IntacctCommand command) {
        return ledger.post(new Batch(key(), TENANT, null, List.of(command)));
    }

    private Result one(IntacctCommand command) {
        Answer answer = post(command);
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        Result result = ((Answer.Answered) answer).results().get(command.commandId());
        assertThat(result).isNotNull();
        return result;
    }

    private static DocumentView openInvoice() {
        return SIMULATOR.ledger(COMPANY).invoices().stream()
                .filter(invoice -> invoice.number().startsWith("INV-"))
                .filter(invoice ->
                        invoice.open().intValue() > 60 && invoice.currency().equals("USD"))
                .findFirst()
                .orElseThrow();
    }

    private static CreateCustomer customer(String id, String customerId) {
        return new CreateCustomer(new CommandId("c" + id), 1, origin(), null, customerId, "N " + id, null, null, null);
    }

    private static CreateInvoice invoice(String customerId, String number) {
        Money amount = Money.of("10", "USD");
        return new CreateInvoice(
                new CommandId("i" + key()),
                1,
                origin(),
                null,
                customerId,
                number,
                TODAY,
                TODAY.plusDays(30),
                null,
                null,
                amount,
                List.of(new CreateInvoice.Line("4000", null, amount, null, null, null)));
    }

    private static CreatePayment payment(String key, DocumentView invoice) {
        return payment(key, invoice.customerId(), Long.toString(invoice.recordNo()), invoice.number());
    }

    private static CreatePayment payment(String key, String customer, String recordNo, String number) {
        Money amount = Money.of("1.00", "USD");
        return new CreatePayment(
                new CommandId("p" + key),
                1,
                origin(),
                null,
                customer,
                "O-" + key,
                UNDEPOSITED,
                "Cash",
                TODAY,
                TODAY,
                null,
                amount,
                List.of(new CreatePayment.Detail(recordNo, number, amount)),
                null,
                null);
    }

    private static Origin origin() {
        return new Origin(DocumentKind.PAYMENT, "T", new CustomerId("c"), new EventId("e"));
    }

    private static String key() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
