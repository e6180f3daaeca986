package io.tieout.starter.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What refused documents have in common, as a person names it who wants all of them tried again: the code of their problem. */
public record RetryOfCause(@Nullable String code) {

    /**
     * @param documents what is to be retried, as the sentence calls it
     * @throws InvalidRequest if there is none
     */
    public String checkedCode(String documents) {
        if (code == null || code.isBlank()) {
            throw new InvalidRequest(
                    "\"code\" is missing: say of which cause the %s are to be retried.".formatted(documents));
        }
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
