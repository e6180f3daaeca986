package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.Row;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of characters that no XML may hold and that therefore had to be left out of a record. */
final class Omissions {

    private Omissions() {}

    /** An id, an amount or a date that lacks a character is another one. */
    static void refuse(Row row, Collection<String> harmless) throws Untranslatable {
        List<String> harmful = row.omitted().keySet().stream()
                .filter(field -> !harmless.contains(field))
                .toList();
        if (!harmful.isEmpty()) {
            throw new Untranslatable("%s. Write the field anew in Intacct, then sync".formatted(told(row, harmful)));
        }
    }

    /** In words: "NAME holds U+000B, which no XML may hold". */
    static String told(Row row) {
        return told(row, row.omitted().keySet());
    }

    private static String told(Row row, Collection<String> fields) {
        return fields.stream()
                .map(field -> "%s holds %s, which no XML may hold"
                        .formatted(
                                field.isEmpty() ? "the record" : field,
                                String.join(", ", row.omitted().get(field))))
                .collect(Collectors.joining("; "));
    }
}
