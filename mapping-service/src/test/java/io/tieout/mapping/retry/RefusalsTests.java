package io.tieout.mapping.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.Samples;
import io.tieout.mapping.translation.Circumstances;
import io.tieout.mapping.translation.KnownIds;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.translation.Translations;
import io.tieout.mapping.waiting.PendingDocument;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalsTests {

    private static final TenantId TENANT = new TenantId("acme");

    @Test
    void whatIsNotSentIsNamedWithItsReason() {
        Map<PendingDocument, Translation> became = new LinkedHashMap<>();
        became.put(pending("INV-1"), written("INV-1"));
        became.put(pending("INV-2"), new Translation.WaitsForCustomer(new CustomerId("C-1")));
        became.put(pending("INV-3"), new Translation.AlreadyThere("Invoice INV-3 stands in Intacct already"));
        became.put(pending("INV-4"), new Translation.Dismissed("Invoice INV-4 was dismissed by a person"));
        became.put(pending("INV-5"), new Translation.Unmapped(new Problem("CODE", "No accounts.", "Choose them.")));
        became.put(pending("INV-6"), new Translation.Parked(new Problem("CODE", "Too long.", "Shorten it.")));

        assertThat(Refusals.of(became))
                .containsExactly(
                        "Invoice INV-2 waits for customer C-1, which is not in Intacct; it goes on by itself when it is.",
                        "Invoice INV-3 stands in Intacct already.",
                        "Invoice INV-4 was dismissed by a person.",
                        "No accounts. Choose them.",
                        "Too long. Shorten it.");
    }

    private static PendingDocument pending(String id) {
        var event = new EventId("e-" + id);
        return new PendingDocument(TENANT, Samples.invoice(id, "C-1"), event, Trace.of(null, event));
    }

    private static Translation written(String id) {
        var ids = new KnownIds() {
            @Override
            public Optional<String> customer(CustomerId customer) {
                return Optional.of(customer.value());
            }

            @Override
            public Optional<KnownInvoice> invoice(InvoiceId invoice) {
                return Optional.empty();
            }

            @Override
            public Optional<KnownPayment> payment(TransactionId transaction) {
                return Optional.empty();
            }

            @Override
            public List<Namesake> namesakes(InvoiceId invoice) {
                return List.of();
            }
        };
        return Translations.of(
                Samples.invoice(id, "C-1"),
                new Circumstances(TENANT, new EventId("e-" + id), 2, Samples.settings(), ids));
    }
}
