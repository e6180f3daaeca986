package io.tieout.model.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what the contract asks for where a value of another kind was sent, in the words of JSON. */
final class Expected {

    private static final String ID_PACKAGE = "io.tieout.model.id";

    private Expected() {}

    static String instead(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == LocalDate.class) {
            return "a date such as \"2026-03-01\"";
        }
        if (type == Instant.class) {
            return "a time such as \"2026-03-01T12:00:00Z\"";
        }
        if (type == String.class
                || type == Currency.class
                || type.getPackageName().equals(ID_PACKAGE)) {
            return "a text in quotation marks";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == int.class) {
            return "a whole number";
        }
        return Iterable.class.isAssignableFrom(type) ? "an array" : "an object";
    }
}
