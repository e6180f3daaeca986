package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.CrosswalkIds;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.mapping.issued.IssuedDocument;
import io.tieout.mapping.issued.IssuedDocuments;
import io.tieout.mapping.revision.RefusedCommands;
import io.tieout.mapping.revision.RefusedCommands.NextRevisions;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.TenantSettings;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.InvoiceTranslation;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.KeptInvoice;
import io.tieout.mapping.waiting.PendingInvoice;
import io.tieout.model.id.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what is known about a batch of invoices and translates them. Writes nothing. */
@Component
class TranslatingInvoices {

    private final Crosswalk crosswalk;
    private final TenantSettings settings;
    private final RefusedCommands refused;
    private final IssuedDocuments documents;

    TranslatingInvoices(
            Crosswalk crosswalk, TenantSettings settings, RefusedCommands refused, IssuedDocuments documents) {
        this.documents = documents;
        this.crosswalk = crosswalk;
        this.settings = settings;
        this.refused = refused;
    }

    /**
     * What becomes of an invoice, as far as is known.
     *
     * @param revision that its command has, or will have when there is one
     * @param customer what is said of its customer, should it wait for that one
     */
    record Translated(
            Translation translation, int revision, @Nullable IssuedDocument customer) {

        /** Why its customer is not there, in a sentence; where a person has to act it says so. */
        String whyNoCustomer() {
            String id = translation instanceof Translation.WaitsForCustomer(var waitedFor) ? waitedFor.value() : "";
            if (customer == null) {
                return "Customer %s is not in Intacct, and billing has not published it. Publish it from billing, or create it in Intacct and press Sync Now; the invoice then goes on by itself."
                        .formatted(id);
            }
            var problem = customer.told() == null ? null : customer.told().problem();
            return problem == null
                    ? "Customer %s is on its way to Intacct; the invoice goes on by itself when it is there."
                            .formatted(id)
                    : "Customer %s could not be created in Intacct: %s %s"
                            .formatted(id, problem.cause(), problem.remedy());
        }
    }

    /** What becomes of each, in their order. */
    Map<KeptInvoice, Translated> translate(Collection<KeptInvoice> invoices) {
        Map<KeptInvoice, Translated> translated = new LinkedHashMap<>();
        if (invoices.isEmpty()) {
            return translated;
        }
        List<PendingInvoice> pending =
                invoices.stream().map(KeptInvoice::pending).toList();
        Map<TenantId, MappingSettings> chosen =
                settings.of(pending.stream().map(PendingInvoice::tenant).toList());
        Map<DocumentKey, CrosswalkEntry> known = crosswalk.byDocument(pending.stream()
                .flatMap(invoice -> Stream.of(invoice.key(), invoice.customerKey()))
                .distinct()
                .toList());
        Map<DocumentKey, IssuedDocument> customers = documents.of(pending.stream()
                .map(PendingInvoice::customerKey)
                .filter(customer -> !isThere(known.get(customer)))
                .distinct()
                .toList());
        Map<DocumentKey, List<InvoiceRecord>> none = Map.of(); // what invoices stand is looked at before they are kept
        NextRevisions revisions =
                refused.next(pending.stream().map(TranslatingInvoices::command).toList());
        for (KeptInvoice invoice : invoices) {
            translated.put(
                    invoice,
                    translated(
                            invoice.pending(),
                            revisions,
                            chosen.get(invoice.pending().tenant()),
                            new CrosswalkIds(invoice.pending().tenant(), known, none),
                            customers.get(invoice.pending().customerKey())));
        }
        return translated;
    }

    private static Translated translated(
            PendingInvoice pending,
            NextRevisions revisions,
            @Nullable MappingSettings settings,
            CrosswalkIds ids,
            @Nullable IssuedDocument customer) {
        RefusedCommands.Key command = command(pending);
        int revision = revisions.of(command);
        Translation translation = revisions.isDismissed(command)
                ? new Translation.Dismissed("Invoice %s was dismissed by a person; it is not written to Intacct"
                        .formatted(pending.invoice().invoiceId()))
                : InvoiceTranslation.of(
                        pending.tenant(), pending.invoice(), pending.eventId(), revision, settings, ids);
        return new Translated(translation, revision, customer);
    }

    private static boolean isThere(@Nullable CrosswalkEntry customer) {
        return customer != null && !customer.deleted();
    }

    private static RefusedCommands.Key command(PendingInvoice pending) {
        return new RefusedCommands.Key(
                pending.tenant(),
                CommandIds.invoice(pending.tenant(), pending.invoice().invoiceId()));
    }
}
