package io.tieout.console.settings;

import io.tieout.console.api.Answer;
import io.tieout.console.api.MappingApi.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen now.
 *
 * @param settings null where nothing is
 */
record Saved(@Nullable Settings settings) {

    static Saved of(Answer<Settings> answer) {
        return new Saved(answer.value());
    }

    Chosen chosen() {
        return settings == null ? Chosen.nothing() : Chosen.of(settings.chosen());
    }

    /** What the company does not have, in sentences. */
    List<String> wrong() {
        return settings == null ? List.of() : settings.wrong();
    }

    /** When it was saved last, so that nobody writes over what somebody else chose meanwhile. */
    String since() {
        return settings == null ? "" : settings.changedAt().toString();
    }
}
