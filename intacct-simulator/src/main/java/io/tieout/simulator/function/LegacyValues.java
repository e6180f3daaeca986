package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.receivables.Amounts;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the legacy functions carry: split dates, record keys, custom fields. */
final class LegacyValues {

    private LegacyValues() {}

    static LocalDate date(Element parent, String name) {
        return optionalDate(parent, name)
                .orElseThrow(() -> FunctionRefused.invalid("Missing value for " + name + ".", "Provide a date."));
    }

    static Optional<LocalDate> optionalDate(Element parent, String name) {
        return parent.child(name).map(date -> {
            try {
                return LocalDate.of(
                        Integer.parseInt(date.text("year", "")),
                        Integer.parseInt(date.text("month", "")),
                        Integer.parseInt(date.text("day", "")));
            } catch (NumberFormatException | DateTimeException wrong) {
                throw FunctionRefused.invalid(
                        "Illegal format for " + name + ".", "Provide an existing year, month and day.");
            }
        });
    }

    static long key(Element element) {
        return number("key", element.attribute("key"));
    }

    static long number(String name, @Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw FunctionRefused.invalid(
                    "Illegal format for " + name + ": '" + text + "'.", "Provide a record number.");
        }
        return Long.parseLong(text);
    }

    /** The exchange rate that was given as a number; null where the daily rate shall be used. */
    static @Nullable BigDecimal rate(Element parent) {
        String rate = parent.text("exchrate", "");
        if (rate.isEmpty()) {
            return null;
        }
        if (!rate.matches("\\d{1,9}(\\.\\d{1,10})?")) {
            throw FunctionRefused.invalid("Illegal format for exchrate: '" + rate + "'.", "Provide a number.");
        }
        return new BigDecimal(rate);
    }

    static BigDecimal amount(Element parent, String name) {
        return Amounts.required(name, parent.text(name));
    }

    static Map<String, String> customFields(Element parent) {
        Map<String, String> fields = new HashMap<>();
        parent.child("customfields")
                .ifPresent(all -> all.children("customfield")
                        .forEach(one -> fields.put(
                                one.text("customfieldname", "").toUpperCase(Locale.ROOT),
                                one.text("customfieldvalue", ""))));
        String externalId = parent.text("externalid", "");
        if (!externalId.isEmpty()) {
            fields.put("EXTERNALID", externalId);
        }
        return fields;
    }
}
