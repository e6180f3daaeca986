package io.tieout.starter.refusal;

import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.text.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is refused, and whom to tell. Whatever the texts are made of, they can be stored.
 *
 * @param code stable and short, for filters: {@code MALFORMED}, {@code UNKNOWN_TENANT}
 * @param reason one sentence
 * @param documentId the document it is about, where it could be read
 * @param customerId the customer, where it could be read
 * @param remedy what to do; null says to correct the event and publish it again
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

    /** An event that is understood and stands on a topic that is not its own. */
    public static final String MISPLACED_EVENT = "MISPLACED_EVENT";

    /** An event that is understood and stands on its topic, and that this service has no handler for. */
    public static final String UNEXPECTED_EVENT = "UNEXPECTED_EVENT";

    /** A failure that nobody foresaw, and that only this record brings about. */
    public static final String NOT_HANDLED = "NOT_HANDLED";

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 600;

    public Refusal {
        reason = StorableText.of(reason, LONGEST);
        type = type == null ? null : StorableText.of(type, LONGEST_NAME);
        documentId = documentId == null ? null : StorableText.of(documentId, LONGEST_NAME);
        customerId = customerId == null ? null : StorableText.of(customerId, LONGEST_NAME);
    }

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

    static Refusal misplaced(Event<?> event) {
        return of(
                event,
                MISPLACED_EVENT,
                "an event of type %s does not belong on this topic but on %s"
                        .formatted(event.type(), event.topic().topicName()),
                null);
    }

    static Refusal unexpected(Event<?> event, AcceptedTypes<?> accepted) {
        return of(
                event,
                UNEXPECTED_EVENT,
                "an event of type %s has no handler here; handled are %s".formatted(event.type(), accepted),
                null);
    }

    static Refusal notHandled(Event<?> event, String reason) {
        return of(
                event,
                NOT_HANDLED,
                reason,
                "Nothing was done for it. Tell whoever runs Tieout, whose log names the failure; when it is mended, "
                        + "./tieout replay --refused brings the record again.");
    }

    private static Refusal of(Event<?> event, String code, String reason, @Nullable String remedy) {
        String ordering = event.data().orderingKey();
        return new Refusal(
                code,
                reason,
                event.tenant(),
                event.id(),
                event.type().name(),
                event.subject(),
                ordering.isEmpty() ? null : ordering,
                remedy);
    }
}
