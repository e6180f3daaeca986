package io.tieout.model.catalog;

import io.tieout.model.event.RawEvent;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The CloudEvents attributes of a record, as far as they can be read. */
record Attributes(RawEvent raw) {

    static Attributes of(RawEvent raw) {
        return new Attributes(raw);
    }

    @Nullable
    String text(String attribute) {
        return header("ce_" + attribute);
    }

    @Nullable
    String contentType() {
        return header("content-type");
    }

    String required(String attribute) {
        String value = text(attribute);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("header ce_%s is missing".formatted(attribute));
        }
        return value;
    }

    @Nullable
    TenantId tenantIfReadable() {
        String text = text("tenantid");
        try {
            return text == null ? null : new TenantId(text);
        } catch (IllegalArgumentException unusable) {
            return null;
        }
    }

    @Nullable
    EventId idIfReadable() {
        String text = text("id");
        try {
            return text == null ? null : new EventId(text);
        } catch (IllegalArgumentException unusable) {
            return null;
        }
    }

    private @Nullable String header(String name) {
        byte[] value = raw.headers().get(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
