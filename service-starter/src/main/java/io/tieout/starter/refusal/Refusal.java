package io.tieout.starter.refusal;

import io.tieout.model.event.Decoded;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is refused, and whom to tell.
 *
 * @param code stable and short, for filters: {@code MALFORMED}, {@code UNKNOWN_TENANT}
 * @param reason one sentence
 * @param documentId the document it is about, where it could be read
 * @param customerId the customer, where it could be read
 * @param remedy what to do about it; null where the event is to be corrected and published again
 */
public record Refusal(
        String code,
        String reason,
        @Nullable TenantId tenant,
        @Nullable EventId eventId,
        @Nullable String type,
        @Nullable String documentId,
        @Nullable String customerId,
        @Nullable String remedy) {

    public static final String MALFORMED = "MALFORMED";

    /** What is mended by correcting the event and publishing it again. */
    public Refusal(
            String code,
            String reason,
            @Nullable TenantId tenant,
            @Nullable EventId eventId,
            @Nullable String type,
            @Nullable String documentId,
            @Nullable String customerId) {
        this(code, reason, tenant, eventId, type, documentId, customerId, null);
    }

    static Refusal of(Decoded.Refused refused) {
        return new Refusal(
                MALFORMED, refused.reason(), refused.tenant(), refused.id(), refused.type(), refused.subject(), null);
    }
}
