package io.tieout.mapping.issued;

import static io.tieout.mapping.Samples.customer;
import static io.tieout.mapping.Samples.invoiceOf;
import static io.tieout.mapping.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.Samples;
import io.tieout.mapping.crosswalk.CustomerRecord;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.mapping.issued.FurtherEvent.Relation;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Problem CLOSED = new Problem("CLOSED_PERIOD", "March is closed.", "Open it.");
    private static final BillingEvent FIRST = event("e-1", invoiceOf("INV-1", "C-1", money("120.00 USD")));
    private static final BillingEvent SAME = event("e-2", invoiceOf("INV-1", "C-1", money("120.00 USD")));
    private static final BillingEvent MORE = event("e-3", invoiceOf("INV-1", "C-1", money("132.00 USD")));

    @Test
    void theFirstEventCountsAndSoDoesItsSecondDeliveryUntilItIsAnswered() {
        IssuedDocument issued = IssuedDocument.first(FIRST);

        assertThat(Verdict.of(FIRST, null, null, new Position.Nowhere())).isInstanceOf(Verdict.Counts.class);
        assertThat(Verdict.of(FIRST, issued, null, new Position.OnItsWay())).isInstanceOf(Verdict.Counts.class);
        assertThat(Verdict.of(FIRST, issued.told(Told.posted("501")), null, stands()))
                .isInstanceOf(Verdict.Handled.class);
        assertThat(Verdict.of(SAME, issued, Relation.SAME, new Position.OnItsWay()))
                .isInstanceOf(Verdict.Handled.class);
    }

    @Test
    void whatWasNotSentIsReplacedByOtherContentAndJoinedByTheSame() {
        IssuedDocument issued = IssuedDocument.first(FIRST);

        assertThat(Verdict.of(MORE, issued, null, new Position.NotSent())).isInstanceOf(Verdict.Replaces.class);
        assertThat(Verdict.of(SAME, issued, null, new Position.NotSent())).isEqualTo(new Verdict.Waits(Relation.SAME));
    }

    @Test
    void whatIsOnItsWayIsWaitedFor() {
        IssuedDocument issued = IssuedDocument.first(FIRST);

        assertThat(Verdict.of(SAME, issued, null, new Position.OnItsWay())).isEqualTo(new Verdict.Waits(Relation.SAME));
        assertThat(Verdict.of(MORE, issued, null, new Position.OnItsWay()))
                .isEqualTo(new Verdict.Waits(Relation.LATER));
    }

    @Test
    void whatWasRefusedIsReplacedEvenByTheSameContent() {
        IssuedDocument refused = IssuedDocument.first(FIRST).told(Told.rejected(CLOSED));

        assertThat(Verdict.of(SAME, refused, null, new Position.Nowhere())).isInstanceOf(Verdict.Replaces.class);
        assertThat(Verdict.of(MORE, refused, null, new Position.Nowhere())).isInstanceOf(Verdict.Replaces.class);
    }

    @Test
    void whatStandsInIntacctIsPostedForTheSameAndNotWrittenForOther() {
        IssuedDocument posted = IssuedDocument.first(FIRST).told(Told.posted("501"));

        assertThat(answer(SAME, posted)).isEqualTo(Told.posted("501"));
        Told refused = answer(MORE, posted);
        assertThat(refused.state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(refused.isOfTheEventOnly()).isTrue();
        assertThat(cause(refused))
                .contains("stands in Intacct with 120.00 USD (record 501)", "the total from 120.00 USD to 132.00 USD");
    }

    @Test
    void anotherCustomerOtherDaysAndOtherLinesAreNotWrittenEither() {
        var first = (InvoiceIssued) FIRST.document();
        IssuedDocument posted = IssuedDocument.first(FIRST).told(Told.posted("501"));
        InvoiceIssued otherLines = new InvoiceIssued(
                first.invoiceId(),
                first.customerId(),
                first.invoiceDate(),
                first.dueDate(),
                first.total(),
                List.of(new InvoiceIssued.Line("Chairs", first.total(), null)),
                null);
        InvoiceIssued otherDays = new InvoiceIssued(
                first.invoiceId(),
                first.customerId(),
                first.invoiceDate().minusDays(1),
                first.dueDate().plusDays(1),
                first.total(),
                first.lines(),
                null);

        assertThat(cause(answer(event("e-4", invoiceOf("INV-1", "C-2", money("120.00 USD"))), posted)))
                .contains("the customer from C-1 to C-2");
        assertThat(cause(answer(event("e-5", otherLines), posted))).contains("the lines");
        assertThat(cause(answer(event("e-6", otherDays), posted)))
                .contains("the invoice date from 2026-03-31 to 2026-03-30", "the due date");
    }

    @Test
    void whatAPersonChangedInIntacctToWhatBillingSaysIsPosted() {
        IssuedDocument posted = IssuedDocument.first(FIRST).told(Told.posted("501"));
        InvoiceRecord changed = record("501", "C-1", "132.00 USD");

        assertThat(Comparing.invoice(MORE, (InvoiceIssued) MORE.document(), posted, "501", "C-1", List.of(changed))
                        .answerTo(MORE))
                .isEqualTo(Told.posted("501"));
    }

    @Test
    void anImportedInvoiceIsHeldAgainstIntacctsWord() {
        InvoiceRecord read = record("501", "CUST-9", "120.00 USD");

        assertThat(Comparing.invoice(FIRST, (InvoiceIssued) FIRST.document(), null, "501", "CUST-9", List.of(read))
                        .answerTo(FIRST))
                .isEqualTo(Told.posted("501"));
        assertThat(cause(
                        Comparing.invoice(FIRST, (InvoiceIssued) FIRST.document(), null, "501", "CUST-8", List.of(read))
                                .answerTo(FIRST)))
                .contains("the customer from CUST-9 to C-1");
        assertThat(Comparing.invoice(FIRST, (InvoiceIssued) FIRST.document(), null, "501", null, List.of())
                        .answerTo(FIRST)
                        .state())
                .isEqualTo(OutcomeState.REJECTED);
    }

    @Test
    void whatWasDeletedOrDismissedIsNotWrittenAgainButNothingOwedMayBecomeSomething() {
        IssuedDocument posted = IssuedDocument.first(FIRST).told(Told.posted("501"));

        assertThat(Verdict.of(SAME, posted, null, new Position.Deleted("501")))
                .isInstanceOfSatisfying(
                        Verdict.Answered.class,
                        answered -> assertThat(cause(answered.answer()))
                                .contains("record 501", "not written a second time"));
        assertThat(Verdict.of(SAME, posted, null, new Position.Dismissed()))
                .isInstanceOfSatisfying(
                        Verdict.Answered.class,
                        answered -> assertThat(answered.answer().state()).isEqualTo(OutcomeState.DISMISSED));
        assertThat(Told.dismissed(null).isReplaceable()).isFalse();
        assertThat(Told.dismissed(new Problem("NOTHING_OWED", "Zero.", "Nothing to do."))
                        .isReplaceable())
                .isTrue();
    }

    @Test
    void aCustomerThatSaysLessThanIntacctKnowsChangesNothing() {
        BillingEvent event = event(new CustomerChanged(new CustomerId("C-1"), "Müller & Söhne", null, null, null));
        var read = new CustomerRecord(TENANT, "C-1", "11", "Müller & Söhne", "ap@example.com", "USD", "Net 30", 1);

        assertThat(Comparing.customer((CustomerChanged) event.document(), null, "11", read)
                        .answerTo(event))
                .isEqualTo(Told.posted("11"));
        BillingEvent moved = event(customer("C-1"));
        var bare = new CustomerRecord(TENANT, "C-1", "11", "Müller", null, "USD", "Net 30", 1);
        assertThat(cause(Comparing.customer((CustomerChanged) moved.document(), null, "11", bare)
                        .answerTo(moved)))
                .contains(
                        "the name from Müller to Müller & Söhne", "the e-mail address from nothing to ap@example.com");
    }

    private static Position.Stands stands() {
        return new Position.Stands("501", "with 120.00 USD (record 501)", List.of());
    }

    private static Told answer(BillingEvent event, IssuedDocument posted) {
        return Comparing.invoice(event, (InvoiceIssued) event.document(), posted, "501", "C-1", List.of())
                .answerTo(event);
    }

    private static String cause(Told told) {
        Problem problem = told.problem();
        return problem == null ? "" : problem.cause();
    }

    private static InvoiceRecord record(String recordNo, String customer, String total) {
        return new InvoiceRecord(
                TENANT,
                recordNo,
                "INV-1",
                customer,
                money(total),
                Samples.DATE,
                Samples.DATE.plusDays(30),
                Standing.OPEN,
                1);
    }

    private static BillingEvent event(String id, InvoiceIssued invoice) {
        return event(DocumentKind.INVOICE, invoice.invoiceId().value(), invoice.customerId(), id, invoice);
    }

    private static BillingEvent event(CustomerChanged customer) {
        return event(DocumentKind.CUSTOMER, customer.customerId().value(), customer.customerId(), "e-c", customer);
    }

    private static BillingEvent event(
            DocumentKind kind, String document, CustomerId customer, String id, @Nullable Object body) {
        return new BillingEvent(
                new DocumentKey(TENANT, kind, document),
                customer,
                new EventId(id),
                Trace.of(null, new EventId(id)),
                Json.mapper().writeValueAsString(body));
    }
}
