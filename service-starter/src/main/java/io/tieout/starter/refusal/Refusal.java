package io.tieout.starter.refusal;

import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.text.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is refused, and whom to tell. Whatever the texts are made of, they can be stored.
 *
 * @param code {@code MALFORMED} where it breaks the contract, {@code NOT_HANDLED} where it fails in a way that nobody foresaw
 * @param reason one sentence
 * @param documentId the document it is about, where it could be read
 * @param customerId the customer, where it could be read
 * @param remedy what to do; null says to correct the event and publish it again
 */
public record Refusal(
        ProblemCode code,
        String reason,
        @Nullable TenantId tenant,
        @Nullable EventId eventId,
        @Nullable String type,
        @Nullable String documentId,
        @Nullable String customerId,
        @Nullable String remedy) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 600;

    public Refusal {
        reason = StorableText.of(reason, LONGEST);
        type = type == null ? null : StorableText.of(type, LONGEST_NAME);
        documentId = documentId == null ? null : StorableText.of(documentId, LONGEST_NAME);
        customerId = customerId == null ? null : StorableText.of(customerId, LONGEST_NAME);
    }

    public Refusal(
            ProblemCode code,
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
                ProblemCode.MALFORMED,
                refused.reason(),
                refused.tenant(),
                refused.id(),
                refused.type(),
                refused.subject(),
                null);
    }

    static Refusal misplaced(Event<?> event) {
        return of(
                event,
                ProblemCode.MISPLACED_EVENT,
                "an event of type %s does not belong on this topic but on %s"
                        .formatted(event.type(), event.topic().topicName()),
                null);
    }

    static Refusal unexpected(Event<?> event, AcceptedTypes<?> accepted) {
        return of(
                event,
                ProblemCode.UNEXPECTED_EVENT,
                "an event of type %s has no handler here; handled are %s".formatted(event.type(), accepted),
                null);
    }

    static Refusal notHandled(Event<?> event, String reason) {
        return of(
                event,
                ProblemCode.NOT_HANDLED,
                reason,
                "Nothing was done for it. Tell whoever runs Tieout, whose log names the failure; when it is mended, "
                        + "./tieout replay --refused brings the record again.");
    }

    private static Refusal of(Event<?> event, ProblemCode code, String reason, @Nullable String remedy) {
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
