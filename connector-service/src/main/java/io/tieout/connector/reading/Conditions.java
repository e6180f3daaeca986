package io.tieout.connector.reading;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Under which conditions a run reads; found out at its start and kept with it.
 *
 * @param formatting how times are written to the user, by the offset at the start of the run
 * @param leftOut fields that the company refuses to be asked for; those of what is read beside records behind the object's name and a
 *     dot, and where it is refused as a whole, that name
 * @param customFields the company's own fields, by the object's name in Intacct; null where they were not asked for
 * @param startDate documents of before are not read; null for all
 */
public record Conditions(
        Formatting formatting,
        CompanyCurrency currency,
        List<String> leftOut,
        @Nullable Map<String, List<String>> customFields,
        @Nullable LocalDate startDate) {

    public Conditions {
        leftOut = List.copyOf(leftOut);
        customFields = customFields == null ? null : Map.copyOf(customFields);
    }

    public Conditions(Formatting formatting, CompanyCurrency currency, List<String> leftOut) {
        this(formatting, currency, leftOut, null, null);
    }

    public Conditions without(List<String> fields) {
        List<String> all = new ArrayList<>(leftOut);
        all.addAll(fields);
        return new Conditions(formatting, currency, all, customFields, startDate);
    }

    /** The company's own fields of an object, without those that it refuses to be asked for. */
    public List<String> customFieldsOf(String object) {
        return customFields == null ? List.of() : customFields.getOrDefault(object, List.of());
    }
}
