package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.xml.Element;
import java.util.Locale;
import java.util.Set;

/** A company with one currency refuses every document that names a currency, its own too. */
final class CurrencyNaming {

    private static final Set<String> NAMES = Set.of(
            "CURRENCY",
            "BASECURR",
            "EXCH_RATE_DATE",
            "EXCH_RATE_TYPE_ID",
            "EXCHANGE_RATE",
            "EXCHRATEDATE",
            "EXCHRATETYPE",
            "EXCHRATE");

    private CurrencyNaming() {}

    static void requireAllowed(Element document, Invocation in) {
        if (in.actor().company().features().multiCurrency()) {
            return;
        }
        for (Element child : document.children()) {
            boolean says = !child.text().isEmpty() || !child.children().isEmpty();
            if (says && NAMES.contains(child.name().toUpperCase(Locale.ROOT))) {
                throw FunctionRefused.invalid(
                        "Multi-currency is not enabled for this company. The field " + child.name()
                                + " cannot be specified.",
                        "Remove the field, or subscribe to multi-currency.");
            }
        }
    }
}
