package io.tieout.connector.readiness.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How receivables are configured. No source says what Intacct calls these preferences: the names here are assumed (SIM-14), and where the
 * answer has others, what they would say cannot be read.
 */
enum Preferences {
    PAYMENT_SUMMARY("PAYMENTSUMMARY"),
    ACCOUNT_LABELS("USEACCOUNTLABELS"),
    OFFSET_OVERRIDE("OVERRIDEOFFSETACCOUNT"),
    OWN_NUMBERS("INVOICEAUTONUMBER"),
    REVERSAL("ENABLEINVOICEREVERSAL");

    private static final int MOST_SHOWN = 20;

    private final String text;

    Preferences(String text) {
        this.text = text;
    }

    /** The value, if the answer has the preference under the assumed name. */
    Optional<String> in(Heard.Said said) {
        return said.rows().stream()
                .filter(row -> row.get("PREFERENCE").strip().equalsIgnoreCase(text))
                .map(row -> row.get("PREFVALUE").strip())
                .findFirst();
    }

    /** @param look for what: the remedy where it is not known */
    Finding look(Facts facts, String what, String look, java.util.function.Function<String, Finding> judge) {
        return facts.all(
                Ask.PREFERENCES,
                what,
                said -> in(said).map(judge)
                        .orElseGet(() -> Finding.cannotBeRead(
                                "%s cannot be read: among the preferences of Accounts Receivable is none that Tieout knows as this one (%s)."
                                        .formatted(what, names(said)),
                                look)));
    }

    static Finding unknown(String what, String value, String look) {
        return Finding.cannotBeRead(
                "%s cannot be read: Intacct says \"%s\", which Tieout does not know.".formatted(what, value), look);
    }

    /** Names only: what stands in them is nobody's business. */
    static String names(Heard.Said said) {
        List<String> names =
                said.rows().stream().map(row -> row.get("PREFERENCE").strip()).toList();
        return names.isEmpty()
                ? "it names none"
                : names.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                        + (names.size() > MOST_SHOWN ? " and %d more".formatted(names.size() - MOST_SHOWN) : "");
    }
}
