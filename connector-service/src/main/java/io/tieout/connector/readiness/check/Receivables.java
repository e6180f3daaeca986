package io.tieout.connector.readiness.check;

import io.tieout.model.connection.AccountsChosen;
import java.util.List;
import java.util.Locale;

/** How Accounts Receivable is configured. */
final class Receivables {

    private static final String CONFIGURATION = "In Intacct open Accounts Receivable > Setup > Configuration and ";

    private Receivables() {}

    static Finding subscribed(Facts facts) {
        return facts.all(Ask.APPLICATIONS, "What the company has subscribed to", said -> {
            List<String> codes = said.rows().stream()
                    .map(row -> row.text().strip())
                    .filter(code -> !code.isEmpty())
                    .toList();
            if (codes.isEmpty()) {
                return Finding.cannotBeRead(
                        "What the company has subscribed to cannot be read: Intacct's answer is empty.",
                        "In Intacct look whether Accounts Receivable is ticked under Company > Admin > Subscriptions.");
            }
            return codes.contains("AR")
                    ? Finding.ok("Accounts Receivable is among the subscriptions of %s.".formatted(facts.company()))
                    : Finding.failed(
                            "Accounts Receivable is not among the subscriptions of %s (%s)."
                                    .formatted(facts.company(), String.join(", ", codes)),
                            "In Intacct tick Accounts Receivable under Company > Admin > Subscriptions.");
        });
    }

    static Finding summaries(Facts facts) {
        String what = "How often payment summaries are made";
        String look = CONFIGURATION + "set the summary frequency of Payments (and of Invoices) to Daily or Monthly.";
        return Preferences.PAYMENT_SUMMARY.look(facts, what, look, value -> switch (value.toUpperCase(Locale.ROOT)) {
            case "DAILY", "MONTHLY", "D", "M" ->
                Finding.ok("Payment summaries are made %s.".formatted(value.toLowerCase(Locale.ROOT)));
            case "USER_SPECIFIED", "USER-SPECIFIED", "USER SPECIFIED", "U" ->
                Finding.failed(
                        "Payment summaries are made by people (%s): Intacct refuses each payment that names none."
                                .formatted(value),
                        look);
            default -> Preferences.unknown(what, value, look);
        });
    }

    static Finding labels(Facts facts) {
        String what = "Whether the company works with account labels";
        String look = CONFIGURATION
                + "see whether account labels are used; in the mapping settings choose labels where they are, accounts where they are not.";
        return Preferences.ACCOUNT_LABELS.look(facts, what, look, value -> {
            Boolean used = Truth.of(value);
            if (used == null) {
                return Preferences.unknown(what, value, look);
            }
            AccountsChosen chosen = facts.chosen();
            if (chosen == null) {
                return Accounts.nothingChosen();
            }
            if (used && !chosen.labelled()) {
                return Finding.failed(
                        "%s works with account labels, and the mapping settings name accounts: Intacct refuses lines without a label."
                                .formatted(sentence(facts.company())),
                        "In the mapping settings choose a defaultItemLabel, or switch labels off in Intacct under Accounts Receivable > Setup > Configuration.");
            }
            return used
                    ? Accounts.labels(facts)
                    : Finding.ok("%s works with accounts, not with labels.".formatted(sentence(facts.company())));
        });
    }

    static Finding offset(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return Accounts.nothingChosen();
        }
        String account = chosen.receivablesAccount();
        if (account == null) {
            return Finding.ok("Lines name no A/R account, so that the one of the company holds.");
        }
        String what = "Whether lines may name an A/R account of their own";
        String look = CONFIGURATION
                + "allow lines to override the offset account, or in the mapping settings leave receivablesAccount out.";
        return Preferences.OFFSET_OVERRIDE.look(facts, what, look, value -> {
            Boolean may = Truth.of(value);
            if (may == null) {
                return Preferences.unknown(what, value, look);
            }
            return may
                    ? Finding.ok("Lines may name A/R account %s.".formatted(account))
                    : Finding.failed(
                            "The mapping settings name A/R account %s, and %s does not let lines name one."
                                    .formatted(account, facts.company()),
                            look);
        });
    }

    static Finding numbering(Facts facts) {
        String what = "Whether the company numbers its invoices itself";
        String look =
                "In Intacct look for a document sequence that is assigned to invoices of Accounts Receivable, and take it away.";
        return Preferences.OWN_NUMBERS.look(facts, what, look, value -> {
            Boolean own = Truth.of(value);
            if (own == null) {
                return Preferences.unknown(what, value, look);
            }
            return own
                    ? Finding.failed(
                            "%s numbers its invoices itself: those of billing would stand there under other numbers, and their payments would not find them."
                                    .formatted(sentence(facts.company())),
                            look)
                    : Finding.ok("Invoices keep the numbers that they are sent with.");
        });
    }

    static Finding reversal(Facts facts) {
        String what = "Whether unpaid invoices can be reversed";
        String look = CONFIGURATION + "switch on the reversal of unpaid invoices.";
        return Preferences.REVERSAL.look(facts, what, look, value -> {
            Boolean may = Truth.of(value);
            if (may == null) {
                return Preferences.unknown(what, value, look);
            }
            return may
                    ? Finding.ok("Unpaid invoices can be reversed.")
                    : Finding.warning(
                            "Unpaid invoices cannot be reversed in %s: one that billing takes back can only be deleted."
                                    .formatted(facts.company()),
                            look);
        });
    }

    static Finding terms(Facts facts) {
        return facts.all(
                Ask.TERMS,
                "Which terms the company has",
                said -> said.rows().isEmpty()
                        ? Finding.warning(
                                "%s has no active term: an invoice without a due date of its own would be refused."
                                        .formatted(sentence(facts.company())),
                                "In Intacct create or activate a term under Accounts Receivable > Setup > Terms.")
                        : Finding.ok("%s has active terms.".formatted(sentence(facts.company()))));
    }

    private static String sentence(String company) {
        return Character.toUpperCase(company.charAt(0)) + company.substring(1);
    }
}
