package io.tieout.starter.retention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A table whose old rows are deleted. Every bean of this type is looked after by {@link Housekeeping} and stands in docs/retention.md.
 *
 * @param table its name, in metrics and in the log too
 * @param property the one that says how long
 * @param kept how long a row is kept after it has ended; null: for ever
 */
public record Retained(
        String table, String property, @Nullable Duration kept, Deletion deletion) {

    /**
     * The same, if it is kept long enough.
     *
     * @param why the end of a sentence: "since Kafka may deliver a record again for that long"
     * @throws IllegalArgumentException with a sentence that names the property and what to set
     */
    public Retained atLeast(Duration least, String why) {
        if (kept != null && kept.compareTo(least) < 0) {
            throw new IllegalArgumentException("%s is %s, but has to be at least %d days, %s; set it to %dd or more."
                    .formatted(property, kept, least.toDays(), why, least.toDays()));
        }
        return this;
    }
}
