package io.tieout.connector.readiness.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes and no as the gateway writes them. */
final class Truth {

    private Truth() {}

    /** Null for anything else. */
    static @Nullable Boolean of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1", "on" -> true;
            case "false", "f", "no", "n", "0", "off" -> false;
            default -> null;
        };
    }
}
