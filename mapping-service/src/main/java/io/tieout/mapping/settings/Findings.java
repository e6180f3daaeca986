package io.tieout.mapping.settings;

import io.tieout.model.connection.CompanyDescribed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What comes out when choices are held against what the company says of itself. A list that could not be read says nothing: what would
 * have been looked up in it is unchecked, never wrong.
 *
 * @param wrong sentences that name the field, the choice and what to do
 * @param unchecked sentences that name what is not known
 */
record Findings(List<String> wrong, List<String> unchecked) {

    Findings {
        wrong = List.copyOf(wrong);
        unchecked = List.copyOf(unchecked);
    }

    /** @param company null where the company was never described */
    static Findings of(MappingSettings settings, @Nullable CompanyDescribed company) {
        if (company == null) {
            return new Findings(
                    List.of(),
                    List.of(
                            "The company has not described itself yet, so nothing could be checked; connect it, or press Test"
                                    + " Connection, and read these settings again."));
        }
        var looking = new Looking(company.companyId());
        looking.up("account", "the general ledger", accounts(settings), company.accounts());
        looking.up("bank account", "its checking and savings accounts", banks(settings), company.bankAccounts());
        looking.up("account label", "the labels of receivables", labels(settings), company.accountLabels());
        looking.up("location", "its locations", one("locationId", settings.locationId()), company.locations());
        looking.up(
                "department", "its departments", one("departmentId", settings.departmentId()), company.departments());
        looking.atCurrency(settings.baseCurrency(), company.baseCurrency());
        return new Findings(looking.wrong, looking.unchecked);
    }

    private static Map<String, String> accounts(MappingSettings settings) {
        Map<String, String> chosen = new TreeMap<>();
        chosen.putAll(one("undepositedFundsAccount", settings.undepositedFundsAccount()));
        chosen.putAll(one("defaultItemAccount", settings.defaultItemAccount()));
        chosen.putAll(one("receivablesAccount", settings.receivablesAccount()));
        chosen.putAll(one("advanceAccount", settings.advanceAccount()));
        settings.itemAccounts().forEach((item, account) -> chosen.put("itemAccounts." + item, account));
        return chosen;
    }

    private static Map<String, String> banks(MappingSettings settings) {
        Map<String, String> chosen = new TreeMap<>();
        settings.methods()
                .forEach((method, rule) ->
                        chosen.putAll(one("methods.%s.bankAccountId".formatted(method), rule.bankAccountId())));
        settings.currencyBankAccounts()
                .forEach((currency, account) -> chosen.put("currencyBankAccounts." + currency, account));
        return chosen;
    }

    private static Map<String, String> labels(MappingSettings settings) {
        Map<String, String> chosen = new TreeMap<>();
        chosen.putAll(one("defaultItemLabel", settings.defaultItemLabel()));
        chosen.putAll(one("advanceAccountLabel", settings.advanceAccountLabel()));
        settings.itemLabels().forEach((item, label) -> chosen.put("itemLabels." + item, label));
        return chosen;
    }

    private static Map<String, String> one(String field, @Nullable String choice) {
        return choice == null ? Map.of() : Map.of(field, choice);
    }

    /** Collects what is found. */
    private static final class Looking {

        private final String company;
        private final List<String> wrong = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();

        Looking(String company) {
            this.company = company;
        }

        void up(String what, String where, Map<String, String> chosen, @Nullable List<String> known) {
            if (chosen.isEmpty()) {
                return;
            }
            if (known == null) {
                unchecked.add("%s could not be checked, because %s of company %s could not be read."
                        .formatted(String.join(", ", chosen.keySet()), where, company));
                return;
            }
            chosen.forEach((field, choice) -> {
                if (!known.contains(choice)) {
                    wrong.add("%s is \"%s\", but company %s has no %s of that name%s."
                            .formatted(field, choice, company, what, similar(choice, known)));
                }
            });
        }

        void atCurrency(String chosen, @Nullable String own) {
            if (own == null) {
                unchecked.add("baseCurrency could not be checked, because company %s does not say which one it has."
                        .formatted(company));
            } else if (!Objects.equals(chosen, own)) {
                wrong.add("baseCurrency is %s, but the base currency of company %s is %s; choose %s, or leave it out."
                        .formatted(chosen, company, own, own));
            }
        }

        private static String similar(String choice, List<String> known) {
            return known.stream()
                    .filter(one -> one.strip().toLowerCase(Locale.ROOT).equals(choice.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map("; did you mean \"%s\""::formatted)
                    .orElse("; choose one that Intacct has");
        }
    }
}
