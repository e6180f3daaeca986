package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Funding;
import io.tieout.simulator.query.Formats;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what the generic functions carry: dates, rates, where the money went. */
final class GenericValues {

    private GenericValues() {}

    static String text(Element element, String name) {
        String text = element.field(name);
        return text == null ? "" : text;
    }

    static LocalDate date(Element element, String name, Invocation in) {
        LocalDate date = optionalDate(element, name, in);
        if (date == null) {
            throw FunctionRefused.invalid("Missing value for " + name + ".", "Provide a date.");
        }
        return date;
    }

    static @Nullable LocalDate optionalDate(Element element, String name, Invocation in) {
        String text = element.field(name);
        return text == null ? null : Formats.date(text, in.written());
    }

    static @Nullable BigDecimal rate(Element element) {
        String rate = element.field("EXCHANGE_RATE");
        if (rate == null) {
            return null;
        }
        if (!rate.matches("\\d{1,9}(\\.\\d{1,10})?")) {
            throw FunctionRefused.invalid("Illegal format for EXCHANGE_RATE: '" + rate + "'.", "Provide a number.");
        }
        return new BigDecimal(rate);
    }

    static Funding funding(Element element) {
        String batch = element.field("PRBATCH");
        return new Funding(
                element.field("FINANCIALENTITY"),
                element.field("UNDEPOSITEDACCOUNTNO"),
                batch == null ? element.field("PRBATCHKEY") : batch);
    }
}
