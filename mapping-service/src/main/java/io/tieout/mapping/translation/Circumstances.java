package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a document is translated.
 *
 * @param eventId of the billing event that it came with
 * @param revision of its command: one higher than that of the last one that came to nothing
 * @param settings null where the tenant chose none
 * @param ids the records of other documents, as far as they are known
 */
public record Circumstances(
        TenantId tenant,
        EventId eventId,
        int revision,
        @Nullable MappingSettings settings,
        KnownIds ids) {}
