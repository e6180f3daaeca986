package io.tieout.mapping;

import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.invoiceOf;
import static io.tieout.mapping.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.id.TenantId;
import io.tieout.model.image.InvoiceImageTold;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where billing says that its own files of invoices are. */
class ToldImagesIT extends RunningMapping {

    private static final String ACCOUNTS =
            "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','advanceAccount':'2400'}";

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    @Test
    void theAddressIsPassedOnAndAnotherOneMakesNoOtherInvoiceOfIt() {
        rest().put("/api/v1/tenants/" + tenant + "/mapping", ACCOUNTS, tenant.value());
        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c1", customerRead("C-1", "11")));
        wire.eventually(
                EventTypes.ERP_CUSTOMER,
                tenant,
                customers -> assertThat(customers).hasSize(1));

        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-1", at("https://files.example.com/1.pdf")));
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-2", at("https://files.example.com/2.pdf")));
        wire.send(wire.event(EventTypes.BILLING_INVOICE, tenant, "e-3", at(null)));

        wire.eventually(
                EventTypes.INVOICE_IMAGE_TOLD,
                tenant,
                told -> assertThat(told)
                        .extracting(event -> event.data().imageUrl())
                        .containsExactly("https://files.example.com/1.pdf", "https://files.example.com/2.pdf"));
        InvoiceImageTold first =
                wire.events(EventTypes.INVOICE_IMAGE_TOLD, tenant).getFirst().data();
        assertThat(first.invoiceId().value()).isEqualTo("INV-1");
        assertThat(wire.one(EventTypes.CREATE_INVOICE, tenant).invoiceNo()).isEqualTo("INV-1");
        assertThat(wire.events(EventTypes.ERP_OUTCOME, tenant))
                .as("refusals of what was told again")
                .isEmpty();
    }

    private static InvoiceIssued at(@org.jspecify.annotations.Nullable String address) {
        InvoiceIssued invoice = invoiceOf("INV-1", "C-1", money("120.00 USD"));
        return new InvoiceIssued(
                invoice.invoiceId(),
                invoice.customerId(),
                invoice.invoiceDate(),
                invoice.dueDate(),
                invoice.total(),
                invoice.lines(),
                invoice.reference(),
                address);
    }
}
