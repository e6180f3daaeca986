package io.tieout.starter.refusal;

import io.tieout.model.event.Topic;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.RunId;
import io.tieout.model.outcome.DocumentKind;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which document a record is about that nobody could read as a whole: from its body where that can be read, otherwise from its headers
 * and its key.
 */
final class Legible {

    private final Refused refused;
    private final LegibleFields fields;

    Legible(Refused refused) {
        this.refused = refused;
        this.fields = LegibleFields.of(refused.record().value());
    }

    DocumentKind kind() {
        String origin = fields.first("origin.kind", "kind");
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind.name().equals(origin)) {
                return kind;
            }
        }
        return kindOf(Objects.requireNonNullElse(refused.refusal().type(), ""));
    }

    /** By the event's type, and where that says nothing by the topic. */
    private DocumentKind kindOf(String type) {
        if (type.contains(".payment.") || type.contains(".advance.")) {
            return DocumentKind.PAYMENT;
        }
        if (type.contains(".invoice.")) {
            return DocumentKind.INVOICE;
        }
        if (type.contains(".customer.")) {
            return DocumentKind.CUSTOMER;
        }
        return Topic.named(refused.record().topic())
                .map(Topic::kind)
                .map(Legible::kindOf)
                .orElse(DocumentKind.UNKNOWN);
    }

    private static DocumentKind kindOf(Topic.Kind kind) {
        return switch (kind) {
            case PAYMENTS -> DocumentKind.PAYMENT;
            case INVOICES -> DocumentKind.INVOICE;
            case CUSTOMERS -> DocumentKind.CUSTOMER;
            case DOCUMENTS, RUNS, TENANTS -> DocumentKind.UNKNOWN;
        };
    }

    @Nullable
    String documentId() {
        String read = fields.first("origin.documentId", "payment.transactionId");
        return read == null ? refused.refusal().documentId() : read;
    }

    /** The second half of the key, where the body does not say it and names no other order. */
    @Nullable
    CustomerId customer() {
        String read = fields.first("origin.customerId", "payment.customerId");
        String key = refused.record().key();
        if (read == null && key != null && key.indexOf(':') >= 0 && fields.first("origin.orderingKey") == null) {
            read = key.substring(key.indexOf(':') + 1);
        }
        if (read == null) {
            read = refused.refusal().customerId();
        }
        return id(read, CustomerId::new);
    }

    /** What the document is in order with. */
    @Nullable
    String orderingKey() {
        String read = fields.first("origin.orderingKey");
        CustomerId customer = read == null ? customer() : null;
        return customer == null ? read : customer.value();
    }

    /** The event of billing that asked for it. */
    @Nullable
    EventId cause() {
        return id(fields.first("origin.eventId", "eventId"), EventId::new);
    }

    @Nullable
    CommandId command() {
        return id(fields.first("commandId"), CommandId::new);
    }

    @Nullable
    RunId run() {
        String read = fields.first("runId");
        return id(read == null ? refused.refusal().documentId() : read, RunId::new);
    }

    @Nullable
    String recordNo() {
        return fields.first("recordNo");
    }

    @Nullable
    String number() {
        return fields.first("invoiceNo", "customerId");
    }

    int revision() {
        return fields.revision();
    }

    private static <T> @Nullable T id(@Nullable String text, Function<String, T> type) {
        try {
            return text == null ? null : type.apply(text);
        } catch (IllegalArgumentException unusable) {
            return null;
        }
    }
}
