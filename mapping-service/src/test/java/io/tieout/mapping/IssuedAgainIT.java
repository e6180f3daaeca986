package io.tieout.mapping;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.customer;
import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.invoiceOf;
import static io.tieout.mapping.Samples.invoiceRead;
import static io.tieout.mapping.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.mapping.translation.CommandIds;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatedRecord;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What billing says twice, or otherwise: each event is answered once, under its own id. */
class IssuedAgainIT extends RunningMapping {

    private static final String ACCOUNTS =
            "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','advanceAccount':'2400'}";
    private static final Problem EMAIL =
            new Problem("EMAIL_NOT_ACCEPTED", "The e-mail address \"a; b\" is not accepted.", "Correct it in billing.");

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String address = "/api/v1/tenants/" + tenant;

    @BeforeEach
    void chooseAccountsAndKnowTwoCustomers() {
        rest().put(address + "/mapping", ACCOUNTS, tenant.value());
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c1", customerRead("C-1", "11")),
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c2", customerRead("C-2", "12")));
        wire.eventually(
                EventTypes.ERP_CUSTOMER,
                tenant,
                customers -> assertThat(customers).hasSize(2));
    }

    @Test
    void aPostedInvoiceIsNotChangedNorMovedByBillingAndEveryEventIsAnswered() {
        issued("e-1", invoiceOf("INV-1", "C-1", money("120.00 USD")));
        onItsWay("INV-1", 1);
        decided("INV-1", "C-1", "e-1", 1, OutcomeState.POSTED, null);
        answered("e-1");

        issued("e-2", invoiceOf("INV-1", "C-1", money("132.00 USD")));
        issued("e-3", invoiceOf("INV-1", "C-2", money("120.00 USD")));
        issued("e-4", invoiceOf("INV-1", "C-1", money("120.00 USD")));

        ErpOutcome dearer = answered("e-2");
        assertThat(dearer.state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(dearer.documentId()).isNull();
        assertThat(cause(dearer))
                .contains("Invoice INV-1 stands in Intacct with 120.00 USD (record 501)", "changes are not written");
        ErpOutcome moved = answered("e-3");
        assertThat(moved.state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(moved.customerId()).isEqualTo("C-2");
        assertThat(cause(moved)).contains("the customer from C-1 to C-2");
        ErpOutcome same = answered("e-4");
        assertThat(same.state()).isEqualTo(OutcomeState.POSTED);
        assertThat(same.recordNo()).isEqualTo("501");
        assertThat(same.documentId()).isEqualTo("INV-1");
        assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)).hasSize(1);

        wire.send(wire.event(
                EventTypes.POSTING_REQUESTED,
                tenant,
                "p-1",
                aPayment().paying("INV-1", "100.00 USD").requested()));
        assertThat(wire.one(EventTypes.CREATE_PAYMENT, tenant)
                        .details()
                        .getFirst()
                        .invoiceRecordNo())
                .isEqualTo("501");
    }

    @Test
    void whatComesWhileTheFirstIsOnItsWayIsAnsweredWhenThatIsPosted() {
        issued("e-1", invoiceOf("INV-1", "C-1", money("120.00 USD")));
        issued("e-2", invoiceOf("INV-1", "C-1", money("132.00 USD")));
        issued("e-3", invoiceOf("INV-1", "C-1", money("140.00 USD")));
        issued("e-4", invoiceOf("INV-1", "C-1", money("120.00 USD")));
        issued("e-5", invoiceOf("INV-1", "C-1", money("150.00 USD")));
        onItsWay("INV-1", 1);
        assertThat(cause(answered("e-2"))).contains("issued again by event e-3");
        assertThat(cause(answered("e-3"))).contains("issued again by event e-4");

        decided("INV-1", "C-1", "e-1", 1, OutcomeState.POSTED, null);

        assertThat(answered("e-1").state()).isEqualTo(OutcomeState.POSTED);
        assertThat(answered("e-4").recordNo()).isEqualTo("501");
        assertThat(cause(answered("e-5"))).contains("stands in Intacct with 120.00 USD");
        assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant))
                .allSatisfy(command -> assertThat(command.data().total()).isEqualTo(money("120.00 USD")));
        assertThat(outcomes()).hasSize(5);
    }

    @Test
    void whatComesWhileTheFirstIsOnItsWayTakesItsPlaceWhenThatIsRefused() {
        issued("e-1", invoiceOf("INV-1", "C-1", money("120.00 USD")));
        issued("e-2", invoiceOf("INV-1", "C-1", money("132.00 USD")));
        onItsWay("INV-1", 1);

        decided("INV-1", "C-1", "e-1", 1, OutcomeState.PARKED, EMAIL);

        onItsWay("INV-1", 2);
        ErpOutcome first = answered("e-1");
        assertThat(first.state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(cause(first)).contains("issued again by event e-2", EMAIL.cause());
        decided("INV-1", "C-1", "e-2", 2, OutcomeState.POSTED, null);
        assertThat(answered("e-2").state()).isEqualTo(OutcomeState.POSTED);
        assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)
                        .getLast()
                        .data()
                        .total())
                .isEqualTo(money("132.00 USD"));
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void whatWasNotSentIsReplacedAndAnsweredOnce() {
        issued("e-1", invoiceOf("INV-1", "C-9", money("120.00 USD")));
        issued("e-2", invoiceOf("INV-1", "C-9", money("120.00 USD")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> further("e-2")); // the next one has another key, and no order with it
        issued("e-3", invoiceOf("INV-1", "C-1", money("132.00 USD")));

        onItsWay("INV-1", 1);
        decided("INV-1", "C-1", "e-3", 1, OutcomeState.POSTED, null);

        assertThat(cause(answered("e-1"))).contains("issued again by event e-3", "before anything was written");
        assertThat(cause(answered("e-2"))).contains("issued again by event e-3");
        assertThat(answered("e-3").state()).isEqualTo(OutcomeState.POSTED);
        assertThat(outcomes()).hasSize(3);
    }

    @Test
    void anInvoiceThatWasEnteredByHandWhileItWaitedIsAnsweredByIntacctsWord() {
        issued("e-1", invoiceOf("INV-1", "C-9", money("120.00 USD")));
        issued("e-2", invoiceOf("INV-2", "C-9", money("99.00 USD")));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        rest().get(address + "/waiting", tenant.value()).json().size() == 2);

        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c9", customerRead("C-8", "19")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "r-1",
                        invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "r-2",
                        invoiceRead("INV-2", "C-1", "502", "Posted", "120.00 USD")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "r-3",
                        invoiceRead("INV-3", "C-1", "503", "Posted", "120.00 USD")));

        assertThat(cause(answered("e-1"))).contains("the customer from C-1 to C-9");
        assertThat(cause(answered("e-2"))).contains("the total from 120.00 USD to 99.00 USD");
        wire.eventually(EventTypes.ERP_INVOICE, tenant, told -> assertThat(told).hasSize(3));
        issued("e-3", invoiceOf("INV-3", "C-1", money("120.00 USD")));
        assertThat(answered("e-3").recordNo()).isEqualTo("503");
        assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)).isEmpty();
    }

    @Test
    void nothingOwedIsDismissedAndMayStillBecomeAnInvoice() {
        issued("e-1", invoiceOf("Z-1", "C-1", money("0.00 USD")));
        issued("e-2", invoiceOf("Z-4", "C-1", money("-15.00 USD")));
        assertThat(answered("e-1").state()).isEqualTo(OutcomeState.DISMISSED);
        assertThat(cause(answered("e-1"))).contains("nothing is owed, so nothing is written");
        assertThat(answered("e-2").state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(cause(answered("e-2"))).contains("credit note");
        assertThat(rest().get(address + "/waiting", tenant.value()).body()).isEqualTo("[]");

        issued("e-3", invoiceOf("Z-1", "C-1", money("10.00 USD")));

        onItsWay("Z-1", 1);
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void anAmountThatWouldBeRoundedWaitsForAPersonWhoSeesIt() {
        issued("e-1", invoiceOf("INV-1", "C-1", money("10.005 KWD")));

        assertThat(answered("e-1").state()).isEqualTo(OutcomeState.PARKED);
        var shown = rest().get(address + "/waiting?code=MORE_DECIMALS_THAN_INTACCT_KEEPS", tenant.value())
                .json();
        assertThat(shown.get(0).get("waitsFor").asString()).isEqualTo("PERSON");
        assertThat(shown.get(0).get("reason").asString()).contains("10.005 KWD");
        var retried = rest().post(
                        address + "/invoices/retry", "{'code':'MORE_DECIMALS_THAN_INTACCT_KEEPS'}", tenant.value())
                .json();
        assertThat(retried.get("left").asInt()).isEqualTo(1);
        assertThat(outcomes()).hasSize(1);

        issued("e-2", invoiceOf("INV-1", "C-1", money("10.010 KWD")));

        onItsWay("INV-1", 1);
        assertThat(cause(answered("e-1", 2))).contains("issued again by event e-2");
    }

    @Test
    void aCorrectedCustomerGoesOnWithItsInvoicesWhichSaidWhomTheyWaitedFor() {
        changed("e-1", "a; b");
        wire.one(EventTypes.CREATE_CUSTOMER, tenant);
        customerDecided("e-1", 1, OutcomeState.REJECTED, EMAIL);
        assertThat(answered("e-1").problem()).isEqualTo(EMAIL);

        issued("e-i", invoiceOf("INV-9", "C-9", money("80.00 USD")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                rest().get(address + "/waiting", tenant.value()).body())
                        .contains("Customer C-9 could not be created", "e-mail address"));

        changed("e-2", "a");
        wire.eventually(
                EventTypes.CREATE_CUSTOMER,
                tenant,
                commands -> assertThat(commands)
                        .extracting(
                                one -> one.data().revision(), one -> one.data().email())
                        .containsExactly(tuple(1, "a; b"), tuple(2, "a")));
        customerDecided("e-2", 2, OutcomeState.POSTED, null);

        onItsWay("INV-9", 1);
        assertThat(answered("e-2").state()).isEqualTo(OutcomeState.POSTED);
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void aCorrectionThatOvertakesTheRefusalIsNotLost() {
        changed("e-1", "a; b");
        changed("e-2", "a");
        wire.one(EventTypes.CREATE_CUSTOMER, tenant);

        customerDecided("e-1", 1, OutcomeState.REJECTED, EMAIL);

        wire.eventually(
                EventTypes.CREATE_CUSTOMER,
                tenant,
                commands -> assertThat(commands)
                        .extracting(
                                one -> one.data().revision(), one -> one.data().email())
                        .containsExactly(tuple(1, "a; b"), tuple(2, "a")));
        assertThat(answered("e-1").state()).isEqualTo(OutcomeState.REJECTED);
        customerDecided("e-2", 2, OutcomeState.POSTED, null);
        assertThat(answered("e-2").state()).isEqualTo(OutcomeState.POSTED);
    }

    @Test
    void aCustomerThatStandsInIntacctIsAnsweredAndItsChangesAreNotWritten() {
        wire.send(
                wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-1", named("Müller & Söhne")),
                wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-2", named("Meier")));

        assertThat(answered("e-1").recordNo()).isEqualTo("11");
        ErpOutcome renamed = answered("e-2");
        assertThat(renamed.state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(renamed.documentId()).isNull();
        assertThat(cause(renamed)).contains("the name from Müller & Söhne to Meier");
        assertThat(wire.events(EventTypes.CREATE_CUSTOMER, tenant)).isEmpty();
    }

    private static CustomerChanged named(String name) {
        CustomerChanged usual = customer("C-1");
        return new CustomerChanged(usual.customerId(), name, null, usual.currency(), usual.termName());
    }

    private void changed(String event, String email) {
        wire.send(wire.event(
                EventTypes.BILLING_CUSTOMER,
                tenant,
                event,
                new CustomerChanged(new CustomerId("C-9"), "Tern & Co", email, null, null)));
    }

    private void issued(String event, InvoiceIssued invoice) {
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, event, invoice));
    }

    private void onItsWay(String invoice, int revision) {
        wire.eventually(
                EventTypes.CREATE_INVOICE,
                tenant,
                commands -> assertThat(commands)
                        .anySatisfy(command -> assertThat(List.of(
                                        command.data().invoiceNo(),
                                        command.data().revision()))
                                .isEqualTo(List.of(invoice, revision))));
    }

    private void decided(
            String invoice,
            String customer,
            String event,
            int revision,
            OutcomeState state,
            @Nullable Problem problem) {
        CommandId command = CommandIds.of(tenant, DocumentKind.INVOICE, invoice);
        outcome(command, DocumentKind.INVOICE, invoice, customer, event, revision, state, "501", problem);
    }

    private void customerDecided(String event, int revision, OutcomeState state, @Nullable Problem problem) {
        CommandId command = CommandIds.of(tenant, DocumentKind.CUSTOMER, "C-9");
        outcome(command, DocumentKind.CUSTOMER, "C-9", "C-9", event, revision, state, "19", problem);
    }

    private void outcome(
            CommandId command,
            DocumentKind kind,
            String document,
            String customer,
            String event,
            int revision,
            OutcomeState state,
            String recordNo,
            @Nullable Problem problem) {
        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                UUID.randomUUID().toString(),
                new IntacctOutcome(
                        command,
                        revision,
                        new Origin(kind, document, new CustomerId(customer), new EventId(event)),
                        state,
                        state == OutcomeState.POSTED ? recordNo : null,
                        state == OutcomeState.POSTED ? new CreatedRecord(document, null, Samples.DATE) : null,
                        problem,
                        Samples.TIME)));
    }

    private List<ErpOutcome> outcomes() {
        return wire.events(EventTypes.ERP_OUTCOME, tenant).stream()
                .map(event -> event.data())
                .toList();
    }

    /** The only answer to an event. */
    private ErpOutcome answered(String event) {
        return answered(event, 1);
    }

    /** The last of as many answers as there have to be. */
    private ErpOutcome answered(String event, int times) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(outcomes())
                        .filteredOn(outcome -> new EventId(event).equals(outcome.eventId()))
                        .hasSize(times));
        return outcomes().stream()
                .filter(outcome -> new EventId(event).equals(outcome.eventId()))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private boolean further(String event) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM further_event WHERE tenant = :tenant AND event_id = :event)")
                .param("tenant", tenant.value())
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    private static String cause(ErpOutcome outcome) {
        Problem problem = outcome.problem();
        return problem == null ? "" : problem.cause();
    }
}
