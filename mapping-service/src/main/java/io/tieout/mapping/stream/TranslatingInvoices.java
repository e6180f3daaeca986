package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.CrosswalkIds;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.revision.RefusedCommands;
import io.tieout.mapping.revision.RefusedCommands.NextRevisions;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.TenantSettings;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.InvoiceTranslation;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.PendingInvoice;
import io.tieout.model.id.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what is known about a batch of invoices and translates them. Writes nothing. */
@Component
class TranslatingInvoices {

    private final Crosswalk crosswalk;
    private final TenantSettings settings;
    private final RefusedCommands refused;

    TranslatingInvoices(Crosswalk crosswalk, TenantSettings settings, RefusedCommands refused) {
        this.crosswalk = crosswalk;
        this.settings = settings;
        this.refused = refused;
    }

    /** What becomes of each, in their order. */
    Map<PendingInvoice, Translation> translate(Collection<PendingInvoice> invoices) {
        Map<PendingInvoice, Translation> translated = new LinkedHashMap<>();
        if (invoices.isEmpty()) {
            return translated;
        }
        Map<TenantId, MappingSettings> chosen =
                settings.of(invoices.stream().map(PendingInvoice::tenant).toList());
        Map<DocumentKey, CrosswalkEntry> known = crosswalk.byDocument(invoices.stream()
                .flatMap(invoice -> Stream.of(invoice.key(), invoice.customerKey()))
                .distinct()
                .toList());
        NextRevisions revisions =
                refused.next(invoices.stream().map(TranslatingInvoices::command).toList());
        for (PendingInvoice pending : invoices) {
            translated.put(
                    pending,
                    InvoiceTranslation.of(
                            pending.tenant(),
                            pending.invoice(),
                            pending.eventId(),
                            revisions.of(command(pending)),
                            chosen.get(pending.tenant()),
                            new CrosswalkIds(pending.tenant(), known)));
        }
        return translated;
    }

    private static RefusedCommands.Key command(PendingInvoice pending) {
        return new RefusedCommands.Key(
                pending.tenant(),
                CommandIds.invoice(pending.tenant(), pending.invoice().invoiceId()));
    }
}
