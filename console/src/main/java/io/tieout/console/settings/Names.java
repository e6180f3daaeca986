package io.tieout.console.settings;

import io.tieout.console.api.ConnectorApi.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the ids are called in Intacct, as far as it was read. */
public final class Names {

    static final String ACCOUNTS = "accounts";
    static final String BANKS = "bank-accounts";
    static final String LOCATIONS = "locations";
    static final String DEPARTMENTS = "departments";
    static final String LABELS = "account-labels";

    private final Map<String, Map<String, Choice>> lists = new HashMap<>();

    void add(String list, List<Choice> entries) {
        Map<String, Choice> known = lists.computeIfAbsent(list, name -> new HashMap<>());
        entries.forEach(entry -> known.put(entry.id(), entry));
    }

    boolean knows(String list, String id) {
        return lists.getOrDefault(list, Map.of()).containsKey(id);
    }

    @Nullable
    String of(String list, String id) {
        Choice known = lists.getOrDefault(list, Map.of()).get(id);
        return known == null ? null : known.name();
    }

    /** Whether anything is in it. */
    boolean has(String list) {
        return !lists.getOrDefault(list, Map.of()).isEmpty();
    }

    /** As a line of an entry has it: {@code 1020 Card clearing}. */
    public String line(String list, String id) {
        String name = of(list, id);
        return name == null || name.equals(id) ? id : id + " " + name;
    }

    /** From which list a choice is. */
    static String listOf(String path) {
        if (path.startsWith(Chosen.BANK) || path.endsWith(Chosen.INTO)) {
            return BANKS;
        }
        return switch (path) {
            case "locationId" -> LOCATIONS;
            case "departmentId" -> DEPARTMENTS;
            case "defaultItemLabel", "advanceAccountLabel" -> LABELS;
            default -> ACCOUNTS;
        };
    }

    /** The bank accounts of a currency, where they say which they have. */
    List<Choice> banksOf(String currency) {
        return lists.getOrDefault(BANKS, Map.of()).values().stream()
                .filter(bank -> currency.equals(bank.currency()))
                .toList();
    }

    /** The currencies that the bank accounts name. */
    List<String> currencies() {
        return lists.getOrDefault(BANKS, Map.of()).values().stream()
                .map(Choice::currency)
                .filter(java.util.Objects::nonNull)
                .filter(currency -> currency.matches("[A-Z]{3}"))
                .distinct()
                .sorted()
                .toList();
    }
}
