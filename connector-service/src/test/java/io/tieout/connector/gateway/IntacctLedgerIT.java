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
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Limits;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.fault.LatencyRule;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.oracle.ReceiptView;
import io.tieout.simulator.seed.SeedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IntacctLedgerIT extends ConnectorContext {

    private static final String COMPANY = "LEDGER";
    private static final TenantId TENANT = new TenantId("ledger");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ReceivingAccount UNDEPOSITED =
            new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099");

    private static boolean seeded;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void aCompanyWithOpenInvoices() {
        if (!seeded) {
            SIMULATOR.seed(
                    CompanyDefinition.of(COMPANY, new User("u", "p"), new Sender("demo", "demo"))
                            .withClosedThrough(LocalDate.of(2025, 12, 31)),
                    new SeedPlan(5, 40, 0));
            seeded = true;
        }
        connect("ledger", COMPANY, "u", "p");
    }

    @Test
    void everyKindOfCommandBecomesARecordAndIsFoundByItsKey() {
        DocumentView invoice = openInvoice();
        String key = key();
        var customer = new CreateCustomer(
                id("c" + key), 1, origin(), null, "N-" + key, "New & Co", "a@b.example", null, "N30");
        var newInvoice = new CreateInvoice(
                id("i" + key),
                1,
                origin(),
                null,
                invoice.customerId(),
                "I-" + key,
                TODAY,
                TODAY.plusDays(30),
                "PO",
                "text",
                Money.of("12.34", "USD"),
                List.of(new CreateInvoice.Line("4000", null, Money.of("12.34", "USD"), "memo", null, "SALES")));
        CreatePayment payment = payment(key, invoice, "10.00");
        var advance = new CreateAdvance(
                id("a" + key),
                1,
                origin(),
                null,
                invoice.customerId(),
                "A-" + key,
                UNDEPOSITED,
                "EFT",
                TODAY,
                TODAY,
                null,
                Money.of("5", "USD"),
                "2400",
                null,
                null,
                null);
        List<IntacctCommand> commands = List.of(customer, newInvoice, payment, advance);

        Answer answer = ledger.post(new Batch("b" + key, TENANT, null, commands));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.results())
                                .hasSize(4)
                                .allSatisfy(
                                        (command, result) -> assertThat(result).isInstanceOf(Result.Done.class)));
        ReceiptView posted =
                SIMULATOR.ledger(COMPANY).paymentsByDocNumber("P-" + key).getFirst();
        assertThat(posted.amount()).isEqualByComparingTo("10.00");
        assertThat(posted.details())
                .singleElement()
                .satisfies(detail -> assertThat(detail.documentRecordNo()).isEqualTo(invoice.recordNo()));
        LookUp found = ledger.find(TENANT, null, commands);
        assertThat(found).isInstanceOfSatisfying(LookUp.Found.class, records -> {
            assertThat(records.sightings())
                    .hasSize(4)
                    .allSatisfy((command, sighting) -> assertThat(sighting).isInstanceOf(Sighting.Done.class))
                    .containsEntry(payment.commandId(), new Sighting.Done(Long.toString(posted.recordNo())));
        });
    }

    @Test
    void aReversedPaymentOpensItsInvoiceAgainAndIsSeenByItsState() {
        DocumentView invoice = openInvoice();
        ReversePayment reversal = reversalOf(payment(key(), invoice, "10.00"));

        assertThat(ledger.find(TENANT, null, List.of(reversal)))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> assertThat(found.sightings())
                                .containsValue(
                                        new Sighting.NotDone("the reversal of payment " + reversal.paymentRecordNo())));
        assertThat(one(reversal)).isEqualTo(new Result.Done(reversal.paymentRecordNo()));

        assertThat(ledger.find(TENANT, null, List.of(reversal)))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> assertThat(found.sightings())
                                .containsValue(new Sighting.Done(reversal.paymentRecordNo())));
        assertThat(SIMULATOR.ledger(COMPANY).invoices().stream()
                        .filter(one -> one.recordNo() == invoice.recordNo())
                        .findFirst()
                        .orElseThrow()
                        .open())
                .isEqualByComparingTo(invoice.open());
    }

    @Test
    void aPaymentThatSomebodyHasReversedIsDoneAndNoError() {
        ReversePayment first = reversalOf(payment(key(), openInvoice(), "10.00"));
        one(first);
        var second = new ReversePayment(
                id("again" + key()), 1, origin(), null, first.paymentRecordNo(), first.amount(), TODAY, null);

        assertThat(one(second)).isEqualTo(new Result.Done(first.paymentRecordNo()));
    }

    @Test
    void aReversalThatIsRefusedNeedsAPersonWhoReadsWhatIntacctSays() {
        var reversal =
                new ReversePayment(id(key()), 1, origin(), null, "99999999", Money.of("1", "USD"), TODAY, "returned");

        assertThat(one(reversal)).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
            assertThat(failed.fault().problem().cause()).contains("99999999", "is not shown");
        });
    }

    @Test
    void aReversalWhoseWholeRequestIsRefusedIsLookedForBeforeTheRefusalCounts() {
        ReversePayment standing = reversalOf(payment(key(), openInvoice(), "10.00"));
        ReversePayment done = reversalOf(payment(key(), openInvoice(), "10.00"));
        one(done);

        refuseTheNextRequestAsAWhole();
        assertThat(one(standing)).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
            assertThat(failed.fault().problem().cause()).contains("is not reversed", standing.paymentRecordNo());
        });
        refuseTheNextRequestAsAWhole();
        assertThat(one(done)).isEqualTo(new Result.Done(done.paymentRecordNo()));
    }

    private static void refuseTheNextRequestAsAWhole() {
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company(COMPANY).function("reverse_arpayment"),
                        new Fault.Verbatim(200, "text/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <response>
                  <control><status>failure</status><senderid>demo</senderid><controlid>c</controlid><uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control>
                  <errormessage><error><errorno>XL03000003</errorno><description></description>
                    <description2>There was an error in the request: the element is not allowed here.</description2><correction></correction></error></errormessage>
                </response>""", false)));
    }

    @Test
    void whatIsNotThereIsSaidToBeNotDone() {
        CreatePayment payment = payment(key(), openInvoice(), "1");

        assertThat(ledger.find(TENANT, null, List.of(payment)))
                .isEqualTo(new LookUp.Found(
                        java.util.Map.of(payment.commandId(), new Sighting.NotDone(payment.docNumber()))));
    }

    @Test
    void theSameCommandSentTwiceIsRecordedOnce() {
        CreatePayment payment = payment(key(), openInvoice(), "1.00");

        one(payment);
        Result second = one(payment);

        assertThat(second).isInstanceOf(Result.AlreadyRecorded.class);
        assertThat(SIMULATOR.ledger(COMPANY).paymentsByDocNumber(payment.docNumber()))
                .hasSize(1);
    }

    @Test
    void aTakenKeyIsToBeLookedUp() {
        String key = key();
        one(new CreateCustomer(id("x" + key), 1, origin(), null, "D-" + key, "One", null, null, null));

        Result second = one(new CreateCustomer(id("y" + key), 1, origin(), null, "D-" + key, "Two", null, null, null));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Result.KeyTaken.class,
                        taken -> assertThat(taken.fault().code()).isEqualTo("DUPLICATE_KEY"));
    }

    @Test
    void aClosedPeriodNeedsAPersonAndSaysWhichRecord() {
        DocumentView invoice = openInvoice();
        String key = key();
        var payment = new CreatePayment(
                id(key),
                1,
                origin(),
                null,
                invoice.customerId(),
                "P-" + key,
                UNDEPOSITED,
                "Cash",
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2025, 6, 1),
                null,
                Money.of("1", "USD"),
                List.of(new CreatePayment.Detail(Long.toString(invoice.recordNo()), "x", Money.of("1", "USD"))),
                null,
                null);

        assertThat(one(payment)).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
            assertThat(failed.fault().code()).isEqualTo("CLOSED_PERIOD");
            assertThat(failed.fault().problem().cause()).contains("P-" + key).contains(invoice.customerId());
        });
    }

    @Test
    void anInvoiceThatIsGoneIsLookedForAndAPersonIsTold() {
        DocumentView invoice = openInvoice();
        String key = key();
        var payment = new CreatePayment(
                id(key),
                1,
                origin(),
                null,
                invoice.customerId(),
                "P-" + key,
                UNDEPOSITED,
                "Cash",
                TODAY,
                TODAY,
                null,
                Money.of("1", "USD"),
                List.of(new CreatePayment.Detail("99999999", "x", Money.of("1", "USD"))),
                null,
                null);

        assertThat(one(payment)).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
            assertThat(failed.fault().code()).isEqualTo("STALE_INVOICE");
        });
    }

    @Test
    void oneBadCommandDoesNotHarmItsNeighbours() {
        DocumentView invoice = openInvoice();
        CreatePayment tooMuch = payment(key(), invoice, "9999999.00");
        CreatePayment fine = payment(key(), invoice, "1.00");

        Answer answer = ledger.post(new Batch(key(), TENANT, null, List.of(tooMuch, fine)));

        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.results().get(tooMuch.commandId()))
                    .isInstanceOfSatisfying(
                            Result.Failed.class,
                            failed -> assertThat(failed.fault().code()).isEqualTo("MORE_THAN_DUE"));
            assertThat(answered.results().get(fine.commandId())).isInstanceOf(Result.Done.class);
        });
    }

    static List<Fault> endsOfWhichNobodyKnowsWhatWasDone() {
        return List.of(
                new Fault.CommitThenDrop(),
                new Fault.DropBeforeCommit(),
                new Fault.Reset(true),
                new Fault.Hang(6000, true),
                new Fault.HttpStatus(500, true),
                new Fault.HttpStatus(524, false),
                new Fault.HttpStatus(502, false),
                new Fault.Html(true),
                new Fault.TruncatedXml(),
                new Fault.MalformedXml(),
                new Fault.Verbatim(200, "text/xml", "", true),
                new Fault.Verbatim(403, "text/html", "<html>challenge</html>", false));
    }

    @ParameterizedTest
    @MethodSource("endsOfWhichNobodyKnowsWhatWasDone")
    void aLostAnswerIsUnknownAndNeverFailed(Fault fault) {
        CreatePayment payment = payment(key(), openInvoice(), "1.00");
        SIMULATOR.faults().add(FaultRule.times(1, FaultMatch.company(COMPANY).object("ARPYMT"), fault));

        assertThat(ledger.post(new Batch(key(), TENANT, null, List.of(payment))))
                .isInstanceOf(Answer.Unknown.class);
        SIMULATOR.faults().clear();
        // What was lost is found out by asking, and asking costs no second record.
        assertThat(ledger.find(TENANT, null, List.of(payment))).isInstanceOf(LookUp.Found.class);
        assertThat(SIMULATOR.ledger(COMPANY).paymentsByDocNumber(payment.docNumber()))
                .hasSizeLessThan(2);
    }

    @Test
    void tooManyRequestsIsBusyAndNothingWasDone() {
        CreatePayment payment = payment(key(), openInvoice(), "1.00");
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1, FaultMatch.company(COMPANY).object("ARPYMT"), new Fault.HttpStatus(429, false)));

        assertThat(ledger.post(new Batch(key(), TENANT, null, List.of(payment))))
                .isInstanceOfSatisfying(
                        Answer.NotDone.class,
                        not -> assertThat(not.fault().faultClass()).isEqualTo(FaultClass.BUSY));
        assertThat(one(payment)).isInstanceOf(Result.Done.class);
    }

    @Test
    void anEndedSessionIsReplacedWithoutTheCallerNoticing() {
        one(payment(key(), openInvoice(), "1.00"));
        SIMULATOR.sessions().expireAll(COMPANY);

        assertThat(one(payment(key(), openInvoice(), "1.00"))).isInstanceOf(Result.Done.class);
    }

    @Test
    void oneSessionServesManyCalls() {
        one(payment(key(), openInvoice(), "1.00"));
        long before = sessionsOpened();

        one(payment(key(), openInvoice(), "1.00"));
        one(payment(key(), openInvoice(), "1.00"));

        assertThat(sessionsOpened()).isEqualTo(before);
    }

    @Test
    void manyCallsAtOnceOpenOneSession() throws InterruptedException, java.util.concurrent.ExecutionException {
        SIMULATOR.seed(
                CompanyDefinition.of("CROWD", new User("u", "p"), new Sender("demo", "demo"))
                        .withLimits(Limits.DEFAULT.withConcurrency(20, Limits.WhenBusy.QUEUE)),
                new SeedPlan(1, 1, 0));
        connect("crowd", "CROWD", "u", "p");
        SIMULATOR.latency().set(List.of(new LatencyRule("CROWD", "getAPISession", 300, 0)));
        CreatePayment absent = payment(key(), openInvoice(), "1.00");

        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = java.util.stream.IntStream.range(0, 10)
                    .mapToObj(call -> threads.submit(() -> ledger.find(new TenantId("crowd"), null, List.of(absent))))
                    .toList();
            for (var call : calls) {
                assertThat(call.get()).isInstanceOf(LookUp.Found.class);
            }
        }

        assertThat(SIMULATOR.requests().of("CROWD").stream()
                        .filter(request -> request.toString().contains("getAPISession"))
                        .count())
                .isOne();
    }

    @Test
    void aCompanyWhoseCallsAllFailIsLeftAloneForAWhileAndItsNeighboursAreNot() {
        SIMULATOR.seed(
                CompanyDefinition.of("SICK", new User("u", "p"), new Sender("demo", "demo")), new SeedPlan(1, 1, 0));
        connect("sick", "SICK", "u", "p");
        CreatePayment absent = payment(key(), openInvoice(), "1.00");
        SIMULATOR.faults().add(FaultRule.always(FaultMatch.company("SICK"), new Fault.HttpStatus(503, false)));

        for (int attempt = 0; attempt < 12; attempt++) {
            ledger.find(new TenantId("sick"), null, List.of(absent));
        }
        int before = SIMULATOR.requests().of("SICK").size();

        assertThat(ledger.post(new Batch(key(), new TenantId("sick"), null, List.of(absent))))
                .isInstanceOfSatisfying(Answer.NotDone.class, not -> {
                    assertThat(not.fault().code()).isEqualTo("GATEWAY_PAUSED");
                    assertThat(not.fault().retryAfter()).isNotNull();
                });
        assertThat(SIMULATOR.requests().of("SICK")).hasSize(before);
        assertThat(one(payment(key(), openInvoice(), "1.00"))).isInstanceOf(Result.Done.class);
    }

    @Test
    void callsAreMeasuredWithoutNamingTenantsOrCompanies() {
        one(payment(key(), openInvoice(), "1.00"));

        assertThat(metrics())
                .contains("tieout_gateway_calls_seconds_count{call=\"post\",outcome=\"answered\"")
                .contains("tieout_api_transactions_total{cause=\"post\"")
                .contains("resilience4j_circuitbreaker_state{")
                .contains("tieout_gateway_companies_paused")
                .doesNotContain(COMPANY)
                .doesNotContainIgnoringCase("tenant=");
    }

    @Test
    void logsHoldNeitherPasswordsNorSessions(CapturedOutput output) {
        SIMULATOR.define(CompanyDefinition.of(
                "QUIET", new User("u", "user-secret-551"), new Sender("quiet", "sender-secret-552")));
        call(
                "PUT",
                "/tenants/quiet/connection",
                settings("QUIET", "u", "user-secret-551", "sender-secret-552")
                        .replace("\"senderId\":\"demo\"", "\"senderId\":\"quiet\""));
        for (Fault fault : endsOfWhichNobodyKnowsWhatWasDone()) {
            if (!(fault instanceof Fault.Hang)) {
                SIMULATOR
                        .faults()
                        .add(FaultRule.times(1, FaultMatch.company("QUIET").function("create"), fault));
                ledger.post(new Batch(
                        key(),
                        new TenantId("quiet"),
                        null,
                        List.of(new CreateCustomer(id(key()), 1, origin(), null, key(), "N", null, null, null))));
            }
        }
        SIMULATOR.sessions().expireAll("QUIET");
        ledger.find(new TenantId("quiet"), null, List.of(payment(key(), openInvoice(), "1.00")));

        assertThat(output).contains("call to Intacct").doesNotContain("user-secret-551", "sender-secret-552");
        assertThat(output.getAll()).doesNotContain("<sessionid>").doesNotContain("Invalid session q");
    }

    @Test
    void anAbortedFunctionIsNoSuccess() {
        CreatePayment payment = payment(key(), openInvoice(), "1.00");
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1, FaultMatch.company(COMPANY).object("ARPYMT"), new Fault.Aborted("something went wrong")));

        assertThat(one(payment)).isInstanceOf(Result.Failed.class);
        assertThat(SIMULATOR.ledger(COMPANY).paymentsByDocNumber(payment.docNumber()))
                .isEmpty();
    }

    @Test
    void anErrorThatIsTooGeneralIsTriedOnceMoreBeforeItCounts() {
        CreatePayment payment = payment(key(), openInvoice(), "1.00");
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        1,
                        FaultMatch.company(COMPANY).object("ARPYMT"),
                        new Fault.FunctionError(List.of(io.tieout.simulator.error.GatewayError.of(
                                "DL02000001", "There was an error processing the request.")))));

        assertThat(one(payment)).isInstanceOf(Result.Done.class);
        assertThat(SIMULATOR.ledger(COMPANY).paymentsByDocNumber(payment.docNumber()))
                .hasSize(1);
    }

    @Test
    void aTenantWithoutConnectionIsTold() {
        assertThat(ledger.post(
                        new Batch(key(), new TenantId("nobody"), null, List.of(payment(key(), openInvoice(), "1.00")))))
                .isInstanceOfSatisfying(
                        Answer.NotDone.class,
                        not -> assertThat(not.fault().code()).isEqualTo("NOT_CONNECTED"));
    }

    @Test
    void wrongCredentialsAreTriedOnlyOnce() {
        SIMULATOR.define(CompanyDefinition.of("LOCKED", new User("u", "right"), new Sender("demo", "demo")));
        connect("locked", "LOCKED", "u", "wrong");
        var batch = new Batch(
                key(),
                new TenantId("locked"),
                null,
                List.of(new CreateCustomer(id(key()), 1, origin(), null, "C", "N", null, null, null)));

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(ledger.post(batch))
                    .isInstanceOfSatisfying(
                            Answer.NotDone.class,
                            not -> assertThat(not.fault().faultClass()).isEqualTo(FaultClass.CREDENTIALS));
        }

        assertThat(SIMULATOR.requests().of("LOCKED")).hasSize(1);
    }

    /** Of a payment that is posted by this. */
    private ReversePayment reversalOf(CreatePayment payment) {
        var posted = (Result.Done) one(payment);
        return new ReversePayment(
                id("v" + key()), 1, origin(), null, posted.recordNo(), payment.amount(), TODAY, "returned by the bank");
    }

    private Result one(IntacctCommand command) {
        Answer answer = ledger.post(new Batch(key(), TENANT, null, List.of(command)));
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        Result result = ((Answer.Answered) answer).results().get(command.commandId());
        assertThat(result).isNotNull();
        return result;
    }

    private static long sessionsOpened() {
        return SIMULATOR.requests().of(COMPANY).stream()
                .filter(request -> request.toString().contains("getAPISession"))
                .count();
    }

    private static DocumentView openInvoice() {
        return SIMULATOR.ledger(COMPANY).invoices().stream()
                .filter(invoice -> invoice.number().startsWith("INV-"))
                .filter(invoice ->
                        invoice.open().intValue() > 60 && invoice.currency().equals("USD"))
                .findFirst()
                .orElseThrow();
    }

    private static CreatePayment payment(String key, DocumentView invoice, String amount) {
        return new CreatePayment(
                id("p" + key),
                1,
                origin(),
                null,
                invoice.customerId(),
                "P-" + key,
                UNDEPOSITED,
                "Credit Card",
                TODAY,
                TODAY,
                "paid",
                Money.of(amount, "USD"),
                List.of(new CreatePayment.Detail(
                        Long.toString(invoice.recordNo()), invoice.number(), Money.of(amount, "USD"))),
                null,
                null);
    }

    private static CommandId id(String text) {
        return new CommandId(text);
    }

    private static Origin origin() {
        return new Origin(DocumentKind.PAYMENT, "T", new CustomerId("c"), new EventId("e"));
    }

    private static String key() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
