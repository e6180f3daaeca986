package io.tieout.mapping;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.customer;
import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.deleted;
import static io.tieout.mapping.Samples.invoice;
import static io.tieout.mapping.Samples.invoiceRead;
import static io.tieout.mapping.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.mapping.Samples.PaymentBuilder;
import io.tieout.mapping.crosswalk.LookingUpIds;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.KnownIds;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.intacct.CreatedRecord;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.WithdrawPosting;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.posting.PostingWithdrawn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TranslatingIT extends RunningMapping {

    @Autowired
    LookingUpIds lookingUp;

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    @BeforeEach
    void chooseAccounts() {
        var reply = rest().put(
                        "/api/v1/tenants/" + tenant + "/mapping",
                        "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','advanceAccount':'2400'}",
                        tenant.value());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void aCustomerAnInvoiceAndItsPaymentGoAllTheWay() {
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-INV-1", invoice("INV-1", "C-1")));
        wire.send(wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-C-1", customer("C-1")));
        var createCustomer = wire.one(EventTypes.CREATE_CUSTOMER, tenant);
        assertThat(wire.events(EventTypes.CREATE_INVOICE, tenant)).isEmpty();

        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-c",
                posted(DocumentKind.CUSTOMER, "C-1", "C-1", createCustomer.commandId(), "C-1", "11")));
        var createInvoice = wire.one(EventTypes.CREATE_INVOICE, tenant);
        assertThat(createInvoice.intacctCustomerId()).isEqualTo("C-1");
        assertThat(createInvoice.revision()).isEqualTo(1);

        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-i",
                posted(DocumentKind.INVOICE, "INV-1", "C-1", createInvoice.commandId(), "INV-1", "501")));
        wire.eventually(
                EventTypes.ERP_OUTCOME,
                tenant,
                outcomes -> assertThat(outcomes)
                        .extracting(
                                outcome -> outcome.data().kind(),
                                outcome -> outcome.data().recordNo())
                        .containsExactlyInAnyOrder(
                                tuple(DocumentKind.CUSTOMER, "11"), tuple(DocumentKind.INVOICE, "501")));

        wire.send(requested("p-1", aPayment().paying("INV-1", "100.00 USD")));
        var createPayment = wire.one(EventTypes.CREATE_PAYMENT, tenant);
        assertThat(createPayment.origin().receivedAt()).isEqualTo(Samples.TIME); // as payment-service says
        assertThat(createPayment.details())
                .singleElement()
                .satisfies(detail -> assertThat(detail.invoiceRecordNo()).isEqualTo("501"));
        await().until(() -> waiting() == 0);

        wire.send(wire.event(
                EventTypes.POSTING_WITHDRAWN,
                tenant,
                "w-1",
                new PostingWithdrawn(
                        aPayment().requested().payment().transactionId(),
                        new CustomerId("C-1"),
                        "Dismissed by anna: entered by hand")));
        assertThat(wire.one(EventTypes.WITHDRAW_POSTING, tenant))
                .isEqualTo(new WithdrawPosting(createPayment.commandId(), "C-1", "Dismissed by anna: entered by hand"));
    }

    @Test
    void anImportedInvoiceCanBePaidAndWhatBelongsToNoneIsAnAdvance() {
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "r-i",
                        invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD")));
        assertThat(wire.one(EventTypes.ERP_CUSTOMER, tenant).customerId()).isEqualTo(new CustomerId("C-1"));
        assertThat(wire.one(EventTypes.ERP_INVOICE, tenant).standing()).isEqualTo(Standing.OPEN);

        wire.send(
                requested("p-1", aPayment().paying("INV-1", "100.00 USD")),
                requested("p-2", aPayment().transaction("T-2")));

        assertThat(wire.one(EventTypes.CREATE_PAYMENT, tenant).details()).hasSize(1);
        assertThat(wire.one(EventTypes.CREATE_ADVANCE, tenant).accountNo()).isEqualTo("2400");
    }

    @Test
    void anIntacctIdThatDiffersFromBillingsIsHonouredBothWays() {
        jdbc.sql("""
                INSERT INTO crosswalk (tenant, kind, document_id, intacct_id, record_no, deleted, changed_at)
                VALUES (:tenant, 'CUSTOMER', 'C-1', 'CUST-9', '11', false, now()),
                       (:tenant, 'INVOICE', 'INV-1', '2026-1', '500', false, now())
                """).param("tenant", tenant.value()).update();

        wire.send(wire.event(
                EventTypes.INVOICE_READ,
                tenant,
                "r-i",
                invoiceRead("2026-1", "CUST-9", "500", "Posted", "120.00 USD")));
        var erpInvoice = wire.one(EventTypes.ERP_INVOICE, tenant);
        assertThat(erpInvoice.invoiceId()).isEqualTo(new InvoiceId("INV-1"));
        assertThat(erpInvoice.customerId()).isEqualTo(new CustomerId("C-1"));

        wire.send(requested("p-1", aPayment().paying("INV-1", "100.00 USD")));
        var command = wire.one(EventTypes.CREATE_PAYMENT, tenant);
        assertThat(command.intacctCustomerId()).isEqualTo("CUST-9");
        assertThat(command.details().getFirst().invoiceRecordNo()).isEqualTo("500");
        assertThat(command.details().getFirst().invoiceNo()).isEqualTo("2026-1");
    }

    @Test
    void aCustomerInIntacctWhoseIdIsAnotherCustomersInBillingIsNotPublished() {
        jdbc.sql("""
                INSERT INTO crosswalk (tenant, kind, document_id, intacct_id, record_no, deleted, changed_at)
                VALUES (:tenant, 'CUSTOMER', 'C-1', 'CUST-9', '11', false, now())
                """).param("tenant", tenant.value()).update();

        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-1", customerRead("C-1", "99")),
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-2", customerRead("CUST-9", "11")));

        assertThat(wire.one(EventTypes.ERP_CUSTOMER, tenant).recordNo()).isEqualTo("11");
    }

    @Test
    void aDeletedInvoiceCannotBePaidUntilItComesBackUnderANewRecordNumber() {
        var read = invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD");
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")),
                wire.event(EventTypes.INVOICE_READ, tenant, "r-1", read),
                wire.event(EventTypes.INVOICE_READ, tenant, "r-2", deleted(read)));
        wire.eventually(
                EventTypes.ERP_INVOICE,
                tenant,
                invoices -> assertThat(invoices)
                        .extracting(event -> event.data().standing())
                        .containsExactly(Standing.OPEN, Standing.DELETED));

        wire.send(requested("p-1", aPayment().paying("INV-1", "100.00 USD")));
        assertThat(wire.one(EventTypes.ERP_OUTCOME, tenant).problem())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("INVOICE_NOT_IN_INTACCT"));

        wire.send(wire.event(
                EventTypes.INVOICE_READ, tenant, "r-3", invoiceRead("INV-1", "C-1", "777", "Posted", "120.00 USD")));
        wire.eventually(
                EventTypes.ERP_INVOICE, tenant, invoices -> assertThat(invoices).hasSize(3));
        wire.send(
                requested("p-1-again", aPayment().paying("INV-1", "100.00 USD").revision(2)));
        assertThat(wire.one(EventTypes.CREATE_PAYMENT, tenant)
                        .details()
                        .getFirst()
                        .invoiceRecordNo())
                .isEqualTo("777");
    }

    @Test
    void aReversalDoesNotTakeThePlaceOfTheInvoiceThatItTookBack() {
        wire.send(
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "r-1",
                        invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "r-2",
                        invoiceRead("INV-1", "C-1", "502", "Reversal", "120.00 USD")),
                wire.event(
                        EventTypes.INVOICE_READ,
                        tenant,
                        "r-3",
                        invoiceRead("INV-1", "C-1", "501", "Reversed", "120.00 USD")));

        wire.eventually(
                EventTypes.ERP_INVOICE,
                tenant,
                invoices -> assertThat(invoices)
                        .extracting(
                                event -> event.data().recordNo(),
                                event -> event.data().standing())
                        .containsExactly(tuple("501", Standing.OPEN), tuple("501", Standing.REVERSED)));
    }

    @Test
    void aPublishedInvoiceIsTriedAgainWithAHigherRevisionAfterARejection() {
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c", customerRead("C-1", "11")));
        wire.one(EventTypes.ERP_CUSTOMER, tenant);
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-INV-1", invoice("INV-1", "C-1")));
        var first = wire.one(EventTypes.CREATE_INVOICE, tenant);
        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-i",
                Samples.rejected(DocumentKind.INVOICE, "INV-1", "C-1", first.commandId(), 1)));
        assertThat(wire.one(EventTypes.ERP_OUTCOME, tenant).state()).isEqualTo(OutcomeState.REJECTED);

        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-i-corrected", invoice("INV-1", "C-1")));

        wire.eventually(
                EventTypes.CREATE_INVOICE,
                tenant,
                commands -> assertThat(commands)
                        .extracting(command -> command.data().revision())
                        .containsExactly(1, 2));
    }

    @Test
    void aCustomerIdThatIntacctCannotHoldIsParkedAndItsInvoicesSayWhyTheyWait() {
        wire.send(wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-c", customer("a customer with a long id")));

        var outcome = wire.one(EventTypes.ERP_OUTCOME, tenant);
        assertThat(outcome.state()).isEqualTo(OutcomeState.PARKED);
        assertThat(outcome.problem())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("CUSTOMER_ID_NOT_USABLE"));

        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-i", invoice("INV-2", "C-2")));
        wire.send(wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-C-2", customer("C-2")));
        var command = wire.one(EventTypes.CREATE_CUSTOMER, tenant);
        assertThat(command.commandId()).isEqualTo(CommandIds.of(tenant, DocumentKind.CUSTOMER, "C-2"));
        await().until(() -> waiting() == 1);
        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-c2",
                Samples.rejected(DocumentKind.CUSTOMER, "C-2", "C-2", command.commandId(), 1)));

        await().untilAsserted(() -> assertThat(rest().get("/api/v1/tenants/" + tenant + "/waiting", tenant.value())
                        .body())
                .contains("INV-2", "\"waitsFor\":\"CUSTOMER\"", "Term Net 30 does not exist."));
    }

    @Test
    void aPostedPaymentIsFoundByWhatTakesItBackWithItsEntityAndItsDay() {
        var received = aPayment().transaction("T-0").build();
        wire.send(wire.event(
                EventTypes.INTACCT_OUTCOME,
                tenant,
                "o-0",
                outcomeOf(received, "900", new CreatedRecord("TO-0", "E100", Samples.DATE))));

        var takenBack =
                aPayment().transaction("T-1").type(TransactionType.VOIDED).build();
        await().untilAsserted(() -> assertThat(lookingUp
                        .of(List.of(new LookingUpIds.Asking(tenant, takenBack)))
                        .of(tenant)
                        .payment(new TransactionId("T-0")))
                .contains(new KnownIds.KnownPayment("900", "E100", Samples.DATE)));
    }

    @Test
    void aPostedCommandThatMadeNoRecordIsToldAndEntersNoId() {
        var takenBack =
                aPayment().transaction("T-1").type(TransactionType.VOIDED).build();

        wire.send(wire.event(EventTypes.INTACCT_OUTCOME, tenant, "o-1", outcomeOf(takenBack, "901", null)));

        var outcome = wire.one(EventTypes.ERP_OUTCOME, tenant);
        assertThat(outcome.state()).isEqualTo(OutcomeState.POSTED);
        assertThat(outcome.recordNo()).isEqualTo("901");
        assertThat(rest().get("/api/v1/tenants/" + tenant + "/crosswalk", tenant.value())
                        .body())
                .isEqualTo("[]");
    }

    private IntacctOutcome outcomeOf(PaymentTransaction payment, String recordNo, @Nullable CreatedRecord created) {
        return new IntacctOutcome(
                CommandIds.of(tenant, payment),
                1,
                payment.origin(new EventId("e-" + payment.transactionId())),
                OutcomeState.POSTED,
                recordNo,
                created,
                null,
                Samples.TIME);
    }

    private Event<?> requested(String id, PaymentBuilder payment) {
        return wire.event(EventTypes.POSTING_REQUESTED, tenant, id, payment.requested());
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM waiting_document WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }
}
