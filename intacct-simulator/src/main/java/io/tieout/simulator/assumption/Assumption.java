package io.tieout.simulator.assumption;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assumption about the real gateway.
 *
 * @param id SIM-n; a number is never used again
 * @param assumed what the simulator does
 * @param sources what is known, and from where
 * @param setting the field of a company's definition that switches it, as a path; null where it cannot be switched
 * @param values what the setting takes, the default first; empty for numbers and where there is no setting
 * @param probe what to try on a real company, and which answer means what
 */
public record Assumption(
        String id, String assumed, String sources, @Nullable String setting, List<String> values, String probe) {

    public Assumption {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
