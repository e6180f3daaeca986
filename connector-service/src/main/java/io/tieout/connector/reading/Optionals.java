package io.tieout.connector.reading;

import org.jspecify.annotations.Nullable;

/** Intacct writes an empty text where there is no value. */
final class Optionals {

    private Optionals() {}

    static @Nullable String text(String text) {
        return text.isBlank() ? null : text;
    }
}
