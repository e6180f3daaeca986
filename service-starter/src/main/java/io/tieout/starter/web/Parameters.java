package io.tieout.starter.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameters of an address that several addresses have, checked with one sentence for all. */
public final class Parameters {

    private Parameters() {}

    /**
     * How many a list is to have.
     *
     * @throws InvalidRequest if it is none, or more than the address gives at once
     */
    public static int limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new InvalidRequest("\"limit\" is %d but has to be 1 to %d.".formatted(limit, most));
        }
        return limit;
    }

    /**
     * The one of these values that is named, in whatever case; null if none is.
     *
     * @param parameter its name in the address
     * @param values that may be named
     * @throws InvalidRequest if it names none of them
     */
    @SafeVarargs
    public static <E extends Enum<E>> @Nullable E oneOf(String parameter, @Nullable String named, E... values) {
        if (named == null) {
            return null;
        }
        String name = named.toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("\"%s\" is \"%s\" but has to be one of %s."
                        .formatted(parameter, shortened(named), List.of(values))));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
