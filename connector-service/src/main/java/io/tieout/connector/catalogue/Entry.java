package io.tieout.connector.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the catalogue.
 *
 * @param code what a person filters by and retries by; the registry says who mends it and where
 * @param mostAttempts how often it is tried before a person is asked; null for the policy's own number
 * @param when any of these makes the row match
 * @param cause a sentence; <code>{record}</code> stands for what was refused, <code>{words}</code> for the gateway's own words
 * @param source where the fact comes from; begins with "assumption" where no source says it
 */
record Entry(
        ProblemCode code,
        Meaning meaning,
        boolean retriedOnce,
        @Nullable Integer mostAttempts,
        List<Condition> when,
        String cause,
        String remedy,
        String source) {

    boolean matches(Said said) {
        return when.stream().anyMatch(condition -> condition.holds(said));
    }

    /**
     * All parts that are present have to hold; {@code errorno}, {@code text} and {@code unless} of one and the same row of the answer.
     *
     * @param levels where the answer stood. An error number is believed at its own level only
     * @param number matches in full, whatever the case
     * @param text is found anywhere in a row in its {@link PlainText plain form}
     * @param unless is not found anywhere in that row
     * @param answer is found anywhere in the whole answer, the rows that say nothing by themselves included
     * @param about the things of which the answer {@link Complaints complains}
     * @param complaint in which way; null for any
     */
    record Condition(
            @Nullable Set<Level> levels,
            @Nullable Integer http,
            @JsonProperty("errorno") @Nullable Pattern number,
            @Nullable Pattern text,
            @Nullable Pattern unless,
            @Nullable Pattern answer,
            @Nullable Set<String> about,
            @Nullable Set<Complaint.Kind> complaint) {

        Condition {
            number = ignoringCase(number);
            text = ignoringCase(text);
            unless = ignoringCase(unless);
            answer = ignoringCase(answer);
        }

        private static @Nullable Pattern ignoringCase(@Nullable Pattern given) {
            return given == null ? null : Pattern.compile(given.pattern(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }

        boolean holds(Said said) {
            return holdsOfTheWhole(said) && holdsOfItsComplaint(said) && holdsOfARow(said);
        }

        private boolean holdsOfTheWhole(Said said) {
            return (levels == null || levels.contains(said.refusal().level()))
                    && (http == null || http == said.refusal().httpStatus())
                    && (answer == null || answer.matcher(said.all()).find());
        }

        private boolean holdsOfItsComplaint(Said said) {
            if (about == null && complaint == null) {
                return true;
            }
            Complaint made = said.complaint();
            return made != null
                    && (about == null || about.contains(made.thing()))
                    && (complaint == null || complaint.contains(made.kind()));
        }

        private boolean holdsOfARow(Said said) {
            return (number == null && text == null && unless == null)
                    || said.telling().stream().anyMatch(this::holds);
        }

        private boolean holds(Said.Row row) {
            return (number == null || number.matcher(row.error().errorno()).matches())
                    && (text == null || text.matcher(row.plain()).find())
                    && (unless == null || !unless.matcher(row.plain()).find());
        }
    }
}
