package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.Row;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows of another object that belong to records of a kind: the lines of an invoice, what a payment settles. They are asked for by the
 * record numbers of a whole page, and never record by record.
 *
 * @param object its name in Intacct
 * @param keyField the field with the number of the record that a row belongs to
 * @param fields beside RECORDNO and the key
 * @param dispensable fields without which a row can still be told
 * @param ofRecord which records have such rows
 * @param plural in the words of an error message: "lines of invoices"
 */
public record Part(
        String object,
        String keyField,
        List<String> fields,
        List<String> dispensable,
        Predicate<Row> ofRecord,
        String plural) {

    public Part {
        fields = List.copyOf(fields);
        dispensable = List.copyOf(dispensable);
    }

    /** A field of it, in the list of what a company refuses to be asked for. */
    public String qualified(String field) {
        return object + "." + field;
    }
}
