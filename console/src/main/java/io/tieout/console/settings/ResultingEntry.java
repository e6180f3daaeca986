package io.tieout.console.settings;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it will stand in Intacct, of an amount for the example.
 *
 * @param what about what
 * @param lines debit first; empty where there will be no entry
 * @param waits why there will be none; empty where there will be one
 * @param currency ISO 4217
 * @param amount in that currency, with its decimals
 */
record ResultingEntry(String what, List<Line> lines, String waits, String currency, String amount) {

    private static final BigDecimal EXAMPLE = new BigDecimal(620);

    /** One side of it. */
    public record Line(String account, boolean debit) {}

    /** A payment with an invoice, an invoice line, and money without an invoice. */
    static List<ResultingEntry> of(Chosen chosen, Names names, String method, String currency) {
        Landing.Cell landing = Landing.of(chosen, method, currency);
        String receivables = name(chosen, names, "receivablesAccount");
        String owed = receivables == null ? "The company’s A/R account" : receivables;
        String words = io.tieout.console.page.Plainly.method(method);
        String landed = landing.account() == null
                ? null
                : landing.bank()
                        ? names.line(Names.BANKS, landing.account())
                        : names.line(Names.ACCOUNTS, landing.account());
        String item = label(chosen, names, "defaultItemLabel", "defaultItemAccount");
        String advances = label(chosen, names, "advanceAccountLabel", "advanceAccount");
        return List.of(
                entry(
                        "A payment by %s in %s for an invoice"
                                .formatted(words.toLowerCase(java.util.Locale.ROOT), currency),
                        currency,
                        landed,
                        owed,
                        "No account takes %s in %s: such a payment waits until one is chosen."
                                .formatted(words.toLowerCase(java.util.Locale.ROOT), currency)),
                entry(
                        "An invoice line in %s, of an item without its own account".formatted(currency),
                        currency,
                        owed,
                        item,
                        "No revenue account is chosen: invoices wait until one is."),
                entry(
                        "The same payment without an invoice",
                        currency,
                        landed,
                        advances,
                        advances == null
                                ? "No account is chosen for advances: money without an invoice waits until one is."
                                : "It waits, as a payment for an invoice does."));
    }

    private static @Nullable String label(Chosen chosen, Names names, String label, String account) {
        String chosenLabel = chosen.get(label);
        return chosenLabel == null ? name(chosen, names, account) : chosenLabel;
    }

    private static @Nullable String name(Chosen chosen, Names names, String path) {
        String id = chosen.get(path);
        return id == null ? null : names.line(Names.ACCOUNTS, id);
    }

    private static ResultingEntry entry(
            String what, String currency, @Nullable String debit, @Nullable String credit, String waits) {
        return debit == null || credit == null
                ? new ResultingEntry(what, List.of(), waits, currency, amount(currency))
                : new ResultingEntry(
                        what, List.of(new Line(debit, true), new Line(credit, false)), "", currency, amount(currency));
    }

    private static String amount(String currency) {
        try {
            int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            return EXAMPLE.setScale(decimals).toPlainString();
        } catch (IllegalArgumentException unknown) {
            return EXAMPLE.setScale(2).toPlainString();
        }
    }
}
