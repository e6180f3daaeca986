package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a document is translated.
 *
 * @param eventId of the billing event that it came with
 * @param revision of its command: one higher than that of the last one that came to nothing
 * @param settings null where the tenant chose none
 * @param ids the records of other documents, as far as they are known
 * @param receivedAt when the document was first received, as far as is remembered, UTC; null where it is not known
 */
public record Circumstances(
        TenantId tenant,
        EventId eventId,
        int revision,
        @Nullable MappingSettings settings,
        KnownIds ids,
        @Nullable Instant receivedAt) {

    /** Of a document of which nobody knows when it was received. */
    public Circumstances(
            TenantId tenant, EventId eventId, int revision, @Nullable MappingSettings settings, KnownIds ids) {
        this(tenant, eventId, revision, settings, ids, null);
    }

    /** What its command stands for. */
    Origin origin(BillingDocument document) {
        return document.origin(eventId).received(receivedAt);
    }
}
