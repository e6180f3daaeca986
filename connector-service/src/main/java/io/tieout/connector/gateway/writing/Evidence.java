package io.tieout.connector.gateway.writing;

import io.tieout.connector.gateway.query.Row;
import java.util.List;

/**
 * Which rows show whether something was carried out: those of an object in whose field a value stands. It may be a record of ours or
 * any other.
 *
 * @param object {@code ARPYMT}
 * @param field {@code DOCNUMBER}; has to be among the fields
 * @param anyCase whether people may have given the value in other letters
 * @param fields to select
 * @param plainFields to select of a company that has one currency only, or that refuses the fields
 */
public record Evidence(
        String object, String field, String value, boolean anyCase, List<String> fields, List<String> plainFields) {

    public Evidence {
        fields = List.copyOf(fields);
        plainFields = List.copyOf(plainFields);
    }

    /** Where every company knows the fields. */
    public Evidence(String object, String field, String value, List<String> fields) {
        this(object, field, value, false, fields, fields);
    }

    /** Whether a company that refuses the question may answer another one. */
    public boolean canBeAskedPlainly() {
        return anyCase || !fields.equals(plainFields);
    }

    public boolean isShownBy(Row row) {
        String shown = row.get(field).strip();
        return anyCase ? shown.equalsIgnoreCase(value.strip()) : shown.equals(value.strip());
    }
}
