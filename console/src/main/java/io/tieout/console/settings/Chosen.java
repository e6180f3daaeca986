package io.tieout.console.settings;

import io.tieout.console.api.MappingApi.Choices;
import io.tieout.console.api.MappingApi.Difference;
import io.tieout.console.api.MappingApi.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen, by its path. A choice that was not made has no entry.
 *
 * @param values as {@code locationId}, {@code methods.CARD.paymentMethod}, {@code currencyBankAccounts.GBP}, {@code itemAccounts.SVC}
 */
record Chosen(TreeMap<String, String> values) {

    static final List<String> METHODS = List.of("CARD", "ACH", "WIRE", "CHECK", "CASH", "OTHER");
    static final String ITEM = "itemAccounts.";
    static final String BANK = "currencyBankAccounts.";
    static final String METHOD = "methods.";
    static final String AS = ".paymentMethod";
    static final String INTO = ".bankAccountId";

    /** Choices that stand once. */
    static final List<String> SINGLE = List.of(
            "receivablesAccount",
            "undepositedFundsAccount",
            "defaultItemAccount",
            "advanceAccount",
            "locationId",
            "departmentId",
            "baseCurrency",
            "defaultItemLabel",
            "advanceAccountLabel");

    private static final String LABEL = "itemLabels.";

    /** Between the id of a choice and its name, in a field. */
    private static final String DOT = " · ";

    static Chosen nothing() {
        return new Chosen(new TreeMap<>());
    }

    static Chosen of(Choices choices) {
        Chosen chosen = nothing();
        chosen.put("receivablesAccount", choices.receivablesAccount());
        chosen.put("undepositedFundsAccount", choices.undepositedFundsAccount());
        chosen.put("defaultItemAccount", choices.defaultItemAccount());
        chosen.put("advanceAccount", choices.advanceAccount());
        chosen.put("locationId", choices.locationId());
        chosen.put("departmentId", choices.departmentId());
        chosen.put("baseCurrency", choices.baseCurrency());
        chosen.put("defaultItemLabel", choices.defaultItemLabel());
        chosen.put("advanceAccountLabel", choices.advanceAccountLabel());
        choices.itemAccounts().forEach((item, account) -> chosen.put(ITEM + item, account));
        choices.itemLabels().forEach((item, label) -> chosen.put(LABEL + item, label));
        choices.currencyBankAccounts().forEach((currency, bank) -> chosen.put(BANK + currency, bank));
        choices.methods().forEach((method, rule) -> {
            chosen.put(METHOD + method + AS, rule.paymentMethod());
            chosen.put(METHOD + method + INTO, rule.bankAccountId());
        });
        return chosen;
    }

    /**
     * What a person entered, over what is chosen: what the form does not have stays, what it has and is empty is taken away.
     *
     * @param entered all that came with the form; what is no choice is left out
     */
    Chosen with(Map<String, String> entered) {
        Chosen after = new Chosen(new TreeMap<>(values));
        entered.forEach((name, text) -> {
            if (isChoice(name)) {
                after.put(name, id(text));
            }
        });
        String item = entered.getOrDefault("new.item", "").strip();
        if (!item.isEmpty()) {
            after.put(ITEM + item, id(entered.getOrDefault("new.account", "")));
        }
        String currency = entered.getOrDefault("new.currency", "").strip().toUpperCase(java.util.Locale.ROOT);
        if (!currency.isEmpty()) {
            after.put(BANK + currency, id(entered.getOrDefault("new.bank", "")));
        }
        after.nameMethods();
        return after;
    }

    private static boolean isChoice(String name) {
        return SINGLE.contains(name)
                || name.startsWith(ITEM)
                || name.startsWith(BANK)
                || METHODS.stream()
                        .anyMatch(method -> name.equals(METHOD + method + AS) || name.equals(METHOD + method + INTO));
    }

    /** A method with a bank account of its own says as what it is written; the usual where nobody chose. */
    private void nameMethods() {
        for (String method : METHODS) {
            if (values.containsKey(METHOD + method + INTO)) {
                values.putIfAbsent(METHOD + method + AS, usual(method));
            }
        }
    }

    /** As what a method is written in Intacct where nobody chose (MethodRule of mapping-service). */
    static String usual(String method) {
        return switch (method) {
            case "CARD" -> "Credit Card";
            case "CHECK" -> "Printed Check";
            case "CASH" -> "Cash";
            default -> "EFT";
        };
    }

    /** The id in a field, of which the name behind it is for people. */
    static String id(String text) {
        int dot = text.indexOf(DOT);
        return (dot < 0 ? text : text.substring(0, dot)).strip();
    }

    /** As a field shows it. */
    static String shown(String id, @Nullable String name) {
        return name == null || name.isEmpty() || name.equals(id) ? id : id + DOT + name;
    }

    private void put(String path, @Nullable String value) {
        if (value == null || value.isBlank()) {
            values.remove(path);
        } else {
            values.put(path, value);
        }
    }

    @Nullable
    String get(String path) {
        return values.get(path);
    }

    /** Everything after the prefix, by what follows it. */
    Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                found.put(path.substring(prefix.length()), value);
            }
        });
        return found;
    }

    Choices choices() {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (String method : METHODS) {
            String as = get(METHOD + method + AS);
            if (as != null) {
                methods.put(method, new Method(as, get(METHOD + method + INTO)));
            }
        }
        return new Choices(
                get("receivablesAccount"),
                get("undepositedFundsAccount"),
                get("defaultItemAccount"),
                get("advanceAccount"),
                get("locationId"),
                get("departmentId"),
                under(ITEM),
                methods,
                under(BANK),
                get("baseCurrency"),
                get("defaultItemLabel"),
                under(LABEL),
                get("advanceAccountLabel"));
    }

    /** What is different afterwards, path by path. */
    List<Difference> to(Chosen after) {
        var paths = new TreeSet<>(values.keySet());
        paths.addAll(after.values.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String was = get(path);
            String will = after.get(path);
            if (was == null || !was.equals(will)) {
                differences.add(new Difference(path, was, will));
            }
        }
        return differences;
    }
}
