package io.tieout.mapping.settings;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings as the page sees them: what was chosen, by whom and when. */
record SettingsView(
        @Nullable String receivablesAccount,
        String undepositedFundsAccount,
        String defaultItemAccount,
        @Nullable String advanceAccount,
        @Nullable String locationId,
        @Nullable String departmentId,
        Map<String, String> itemAccounts,
        Map<String, Method> methods,
        Map<String, String> currencyBankAccounts,
        String baseCurrency,
        String changedBy,
        Instant changedAt) {

    /** One method's rule. */
    record Method(String paymentMethod, @Nullable String bankAccountId) {}

    static SettingsView of(ChangedSettings changed) {
        MappingSettings settings = changed.settings();
        return new SettingsView(
                settings.receivablesAccount(),
                settings.undepositedFundsAccount(),
                settings.defaultItemAccount(),
                settings.advanceAccount(),
                settings.locationId(),
                settings.departmentId(),
                new TreeMap<>(settings.itemAccounts()),
                settings.methods().entrySet().stream()
                        .collect(Collectors.toMap(
                                rule -> rule.getKey().name(),
                                rule -> new Method(
                                        rule.getValue().paymentMethod().label(),
                                        rule.getValue().bankAccountId()),
                                (one, other) -> one,
                                TreeMap::new)),
                new TreeMap<>(settings.currencyBankAccounts()),
                settings.baseCurrency(),
                changed.changedBy(),
                changed.changedAt());
    }
}
