package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.deleted;
import static io.tieout.mapping.Samples.invoiceRead;
import static io.tieout.mapping.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.Samples;
import io.tieout.model.erp.ErpCustomer;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.intacct.InvoiceRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordTranslationTests {

    @Test
    void aCustomerKeepsItsFactsUnderBillingsId() {
        assertThat(RecordTranslation.of(customerRead("CUST-9", "77"), new CustomerId("C-1"), null))
                .isEqualTo(new ErpCustomer(
                        new CustomerId("C-1"),
                        "77",
                        "Müller & Söhne",
                        null,
                        "USD",
                        "Net 30",
                        true,
                        Samples.TIME,
                        null,
                        null));
    }

    @Test
    void anInvoiceKeepsItsFactsUnderBillingsIds() {
        assertThat(translate(invoiceRead("2026-1", "CUST-9", "501", "Posted", "120.00 USD")))
                .isEqualTo(new ErpInvoice(
                        new InvoiceId("INV-1"),
                        new CustomerId("C-1"),
                        "501",
                        money("120.00 USD"),
                        money("0.00 USD"),
                        money("120.00 USD"),
                        Standing.OPEN,
                        Samples.DATE,
                        Samples.DATE.plusDays(30),
                        Samples.TIME,
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "Posted,120.00 USD,OPEN",
        "posted,0.01 USD,OPEN",
        "Posted,0.00 USD,PAID",
        "Partially Paid,60.00 USD,OPEN",
        "Partially Paid,0.00 USD,PAID",
        "Paid,0.00 USD,PAID",
        "Paid,1.00 USD,OPEN",
        "Reversed,120.00 USD,REVERSED",
        "Reversal,120.00 USD,REVERSED",
        "Draft,120.00 USD,DRAFT",
        "Submitted,120.00 USD,DRAFT",
        "Pending Approval,120.00 USD,DRAFT",
        "partiallyApproved,120.00 USD,DRAFT",
        "Declined,0.00 USD,DRAFT",
        "partiallyPaid,60.00 USD,OPEN",
        "Selected,120.00 USD,OPEN",
        "No Value,0.00 USD,PAID",
        "NO VALUE,0.00 USD,PAID",
        "noValue,0.00 USD,PAID",
        "Voided,120.00 USD,REVERSED",
        "Something New,120.00 USD,OPEN",
        "Something New,0.00 USD,PAID",
    })
    void theStandingFollowsStateAndAmount(String state, String due, Standing standing) {
        assertThat(translate(invoiceRead("1", "C", "501", state, due)).standing())
                .isEqualTo(standing);
    }

    @Test
    void aDeletedInvoiceIsDeletedWhateverItsState() {
        ErpInvoice invoice = translate(deleted(invoiceRead("1", "C", "501", "Posted", "120.00 USD")));

        assertThat(invoice.standing()).isEqualTo(Standing.DELETED);
        assertThat(invoice.due()).isEqualTo(money("0.00 USD"));
    }

    @Test
    void nothingIsDueOfAReversedInvoice() {
        assertThat(translate(invoiceRead("1", "C", "501", "Reversed", "120.00 USD"))
                        .due())
                .isEqualTo(money("0.00 USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "Posted,true",
        "Partially Paid,true",
        "Draft,true",
        "Reversal,true",
        "No Value,true",
        "Something New,false"
    })
    void anUnknownStateIsRecognisedAsSuch(String state, boolean known) {
        assertThat(InvoiceStanding.isKnown(invoiceRead("1", "C", "501", state, "1.00 USD")))
                .isEqualTo(known);
    }

    private static ErpInvoice translate(InvoiceRead read) {
        return RecordTranslation.of(read, new InvoiceId("INV-1"), new CustomerId("C-1"));
    }
}
