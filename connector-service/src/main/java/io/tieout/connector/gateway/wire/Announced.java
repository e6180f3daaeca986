package io.tieout.connector.gateway.wire;

import org.jspecify.annotations.Nullable;

/**
 * What an answer says of the list of which it holds a part. Each number is null where the answer does not give it in digits.
 *
 * @param list whether there is a list at all, that is an element {@code data}
 * @param count how many records the answer holds
 * @param total how many records match
 * @param remaining how many of these are not in the answer
 */
public record Announced(
        boolean list,
        @Nullable Long count,
        @Nullable Long total,
        @Nullable Long remaining) {

    /** Of an answer without a list. */
    public static final Announced NOTHING = new Announced(false, null, null, null);
}
