package io.tieout.console.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where money lands, by method and currency: what mapping-service does with the choices (its {@code Landing}). */
final class Landing {

    private Landing() {}

    /** Who decided. */
    enum How {
        METHOD("set for the method"),
        CURRENCY("set for the currency"),
        INHERITED("inherited"),
        MISSING("missing, payments wait");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Where one method in one currency lands.
     *
     * @param account null where nowhere
     * @param bank whether it is a bank account; undeposited funds otherwise
     */
    public record Cell(String currency, @Nullable String account, boolean bank, How how) {}

    /** One method in all currencies. */
    public record Row(String method, String words, List<Cell> cells) {}

    static Cell of(Chosen chosen, String method, String currency) {
        String byMethod = chosen.get(Chosen.METHOD + method + Chosen.INTO);
        String byCurrency = chosen.get(Chosen.BANK + currency);
        boolean foreign = !currency.equals(base(chosen));
        if (foreign ? byCurrency != null : byMethod == null && byCurrency != null) {
            return new Cell(currency, byCurrency, true, How.CURRENCY);
        }
        if (byMethod != null) {
            return new Cell(currency, byMethod, true, How.METHOD);
        }
        String undeposited = chosen.get("undepositedFundsAccount");
        return foreign || undeposited == null
                ? new Cell(currency, null, false, How.MISSING)
                : new Cell(currency, undeposited, false, How.INHERITED);
    }

    static List<Row> matrix(Chosen chosen, List<String> currencies) {
        return Chosen.METHODS.stream()
                .map(method -> new Row(
                        method,
                        io.tieout.console.page.Plainly.method(method),
                        currencies.stream()
                                .map(currency -> of(chosen, method, currency))
                                .toList()))
                .toList();
    }

    /** The base currency first, then those that are chosen or that a bank account names. */
    static List<String> currencies(Chosen chosen, Names names) {
        var others = new TreeSet<>(chosen.under(Chosen.BANK).keySet());
        others.addAll(names.currencies());
        String base = base(chosen);
        others.remove(base);
        List<String> all = new ArrayList<>(List.of(base));
        all.addAll(others);
        return all;
    }

    /** What holds where none is chosen and the company has not said one. */
    static String base(Chosen chosen) {
        String base = chosen.get("baseCurrency");
        return base == null ? "USD" : base;
    }
}
