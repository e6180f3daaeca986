package io.tieout.model.catalog;

import io.tieout.model.event.RawEvent;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a record, as far as they can be read. Whatever the bytes are, the texts are short enough to quote
 * and hold no control character, so that a refusal can always be stored with them.
 */
record Attributes(RawEvent raw) {

    private static final int LONGEST = 500;
    private static final char UNREADABLE = '\uFFFD';

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
        if (value.indexOf(UNREADABLE) >= 0) {
            throw new IllegalArgumentException(
                    "header ce_%s holds control characters, is not UTF-8, or is longer than %d characters"
                            .formatted(attribute, LONGEST));
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
        return value == null ? null : printable(new String(value, StandardCharsets.UTF_8));
    }

    private static String printable(String text) {
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + UNREADABLE;
        if (isPlain(shortened)) {
            return shortened;
        }
        var printable = new StringBuilder(shortened.length());
        shortened
                .codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? UNREADABLE : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Only the letters, digits and signs of ASCII, as nearly every header is; ten of them are read for each event. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
