package io.tieout.connector.gateway.writing;

import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import java.util.List;

/**
 * Which rows show whether something was carried out: those of an object in whose field a value stands. It may be a record of ours or
 * any other.
 *
 * @param object {@code ARPYMT}
 * @param field {@code DOCNUMBER}; has to be among the fields
 * @param match when a value that is shown counts as the one that is sought
 * @param fields to select
 * @param plainFields to select of a company that has one currency only, or that refuses the fields
 */
public record Evidence(
        String object, String field, String value, Match match, List<String> fields, List<String> plainFields) {

    /** When two values are the same. */
    public enum Match {
        /** Our own keys. */
        EXACT,
        /** People may have given it in other letters. */
        ANY_CASE,
        /** Record numbers, in whatever form an answer holds them. */
        NUMBER
    }

    public Evidence {
        fields = List.copyOf(fields);
        plainFields = List.copyOf(plainFields);
    }

    /** Where every company knows the fields. */
    public Evidence(String object, String field, String value, Match match, List<String> fields) {
        this(object, field, value, match, fields, fields);
    }

    /** Whether a company that refuses the question may answer another one. */
    public boolean canBeAskedPlainly() {
        return match == Match.ANY_CASE || !fields.equals(plainFields);
    }

    public boolean isShownBy(Row row) {
        String shown = row.get(field).strip();
        String sought = value.strip();
        return switch (match) {
            case EXACT -> shown.equals(sought);
            case ANY_CASE -> shown.equalsIgnoreCase(sought);
            case NUMBER -> RecordNumber.of(shown).equals(RecordNumber.of(sought));
        };
    }
}
