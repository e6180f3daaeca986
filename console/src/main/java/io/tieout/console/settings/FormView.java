package io.tieout.console.settings;

import io.tieout.console.api.MappingApi.Difference;
import io.tieout.console.page.FieldErrors;
import io.tieout.console.page.Plainly;
import io.tieout.console.settings.SettingField.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The form as it is shown.
 *
 * @param accounts accounts that stand once
 * @param items accounts of single items
 * @param dimensions location and department
 * @param methods as what and where each method lands
 * @param banks one bank account for each currency
 * @param base the base currency as it was chosen; empty where the company's holds
 */
record FormView(
        List<SettingField> accounts,
        List<Item> items,
        List<SettingField> dimensions,
        List<MethodLine> methods,
        List<Bank> banks,
        String base,
        String baseError) {

    private static final Set<String> OF_LABELS = Set.of("defaultItemLabel", "advanceAccountLabel");

    /** An item with an account of its own. */
    public record Item(String item, SettingField account) {}

    /** A currency with a bank account. */
    public record Bank(String currency, SettingField account) {}

    /**
     * One of billing's methods.
     *
     * @param as as what it is written; empty for the usual
     */
    public record MethodLine(String method, String words, String as, String usual, String error, SettingField bank) {

        public String asPath() {
            return Chosen.METHOD + method + Chosen.AS;
        }
    }

    /**
     * @param labels whether the company works with account labels, or some are chosen
     * @param suggest puts a suggestion into a field where nothing is chosen
     */
    static FormView of(
            Chosen chosen,
            Names names,
            List<String> currencies,
            boolean labels,
            FieldErrors errors,
            UnaryOperator<SettingField> suggest) {
        List<SettingField> accounts = new ArrayList<>();
        for (String path : List.of(
                "receivablesAccount",
                "undepositedFundsAccount",
                "advanceAccount",
                "defaultItemAccount",
                "defaultItemLabel",
                "advanceAccountLabel")) {
            if (!OF_LABELS.contains(path) || labels || chosen.get(path) != null) {
                accounts.add(suggest.apply(field(chosen, names, path, errors)));
            }
        }
        return new FormView(
                accounts,
                chosen.under(Chosen.ITEM).keySet().stream()
                        .map(item -> new Item(item, field(chosen, names, Chosen.ITEM + item, errors)))
                        .toList(),
                List.of(field(chosen, names, "locationId", errors), field(chosen, names, "departmentId", errors)),
                Chosen.METHODS.stream()
                        .map(method -> new MethodLine(
                                method,
                                Plainly.method(method),
                                orEmpty(chosen, Chosen.METHOD + method + Chosen.AS),
                                Chosen.usual(method),
                                errors.of(Chosen.METHOD + method + Chosen.AS),
                                field(chosen, names, Chosen.METHOD + method + Chosen.INTO, errors)))
                        .toList(),
                currencies.stream()
                        .map(currency ->
                                new Bank(currency, suggest.apply(field(chosen, names, Chosen.BANK + currency, errors))))
                        .toList(),
                orEmpty(chosen, "baseCurrency"),
                errors.of("baseCurrency"));
    }

    private static SettingField field(Chosen chosen, Names names, String path, FieldErrors errors) {
        return SettingField.of(chosen, names, path, without(chosen, path), errors.of(path));
    }

    /** What a choice is where nobody made it. */
    private static How without(Chosen chosen, String path) {
        return switch (path) {
            case "undepositedFundsAccount" -> How.MISSING;
            case "defaultItemAccount" -> chosen.get("defaultItemLabel") == null ? How.MISSING : How.INHERITED;
            case "advanceAccount" -> chosen.get("advanceAccountLabel") == null ? How.MISSING : How.INHERITED;
            default ->
                path.startsWith(Chosen.BANK) && !path.equals(Chosen.BANK + Landing.base(chosen))
                        ? How.MISSING
                        : How.INHERITED;
        };
    }

    private static String orEmpty(Chosen chosen, String path) {
        String value = chosen.get(path);
        return value == null ? "" : value;
    }

    /** The names of all fields there are, for the sentences that begin with one; the longer first. */
    static List<String> paths(Chosen chosen) {
        var paths = new TreeSet<>(chosen.values().keySet());
        paths.addAll(Chosen.SINGLE);
        for (String method : Chosen.METHODS) {
            paths.add(Chosen.METHOD + method + Chosen.AS);
            paths.add(Chosen.METHOD + method + Chosen.INTO);
        }
        return new ArrayList<>(paths.descendingSet());
    }

    /** A change in words. */
    public record Change(String what, String before, String after) {

        static Change of(Difference difference) {
            return new Change(
                    Plainly.label(difference.path()),
                    difference.before() == null ? "" : difference.before(),
                    difference.after() == null ? "" : difference.after());
        }
    }
}
