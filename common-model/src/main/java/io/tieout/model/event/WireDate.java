package io.tieout.model.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Accounting dates: {@code YYYY-MM-DD} and nothing else; no time of day, no numbers, no years of five digits. */
final class WireDate extends StdScalarDeserializer<LocalDate> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    WireDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (!FORM.matcher(text).matches()) {
            throw new InvalidPayload("the date is not of the form YYYY-MM-DD, for example \"2026-03-01\"");
        }
        if (text.startsWith("0000")) {
            throw new InvalidPayload("the date %s is in the year 0, which no ledger has".formatted(text));
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notInTheCalendar) {
            throw new InvalidPayload("the date %s does not exist".formatted(text));
        }
    }
}
