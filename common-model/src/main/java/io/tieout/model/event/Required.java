package io.tieout.model.event;

import io.tieout.model.money.InvalidMoney;
import io.tieout.model.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that payloads make in their constructors. Each failure names the field as it stands in the JSON. */
public final class Required {

    /** Ids, numbers and keys of records stand in indexes, which take no text of any length. */
    private static final Pattern NAMES_A_RECORD = Pattern.compile("(?:^id|Id|No|Number|Key)$");

    private static final int LONGEST_NAME = 200;

    private Required() {}

    /** @throws InvalidPayload if the value is null, or a blank text, or an id or number of more than 200 characters */
    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidPayload("\"%s\" is missing".formatted(field));
        }
        if (isBlank(value)) {
            throw new InvalidPayload("\"%s\" is blank".formatted(field));
        }
        if (value instanceof String text
                && text.length() > LONGEST_NAME
                && NAMES_A_RECORD.matcher(field).find()) {
            throw new InvalidPayload("\"%s\" is longer than %d characters".formatted(field, LONGEST_NAME));
        }
        return value;
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && text.isBlank();
    }

    /** @throws InvalidPayload if the amount is null, zero or negative */
    public static Money positive(@Nullable Money amount, String field) {
        Money given = present(amount, field);
        that(given.isPositive(), "\"%s\" is %s but has to be more than zero", field, given);
        return given;
    }

    /** @throws InvalidPayload if the code is given but is not an ISO 4217 currency that money can have */
    public static void currencyIfGiven(@Nullable String code, String field) {
        if (code != null) {
            try {
                Money.of("0", code);
            } catch (InvalidMoney notACurrency) {
                throw new InvalidPayload("\"%s\": %s".formatted(field, notACurrency.getMessage()));
            }
        }
    }

    /** An absent list is an empty one; the list is copied. */
    public static <T> List<T> listOf(@Nullable List<T> values, String field) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new InvalidPayload("\"%s\" has an empty element".formatted(field));
        }
        return List.copyOf(values);
    }

    /** @throws InvalidPayload if the condition does not hold */
    public static void that(boolean holds, String message, @Nullable Object... arguments) {
        if (!holds) {
            throw new InvalidPayload(message.formatted(arguments));
        }
    }
}
