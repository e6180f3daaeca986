package io.tieout.console.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did in the console.
 *
 * @param number in the order in which they were written down; the newest is the highest
 * @param tenant null if it concerns no single one
 * @param about whom or what
 */
public record Act(
        long number,
        Instant at,
        @Nullable String tenant,
        String who,
        Action action,
        String about,
        @Nullable String detail) {

    /** What can be done here. */
    public enum Action {
        SIGN_IN("Signed in"),
        SIGN_OUT("Signed out"),
        CHANGE_PASSWORD("Changed the password"),
        ADD_PERSON("Added a person"),
        CHANGE_PERSON("Changed a person"),
        GIVE_PASSWORD("Gave a one-time password"),
        DISABLE_PERSON("Shut a person out"),
        ENABLE_PERSON("Let a person in again"),
        CHANGE_PROFILE("Changed the own profile"),
        EXPORT("Took a list out as CSV"),
        RETRY("Tried again"),
        IGNORE("Ignored");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
