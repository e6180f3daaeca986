package io.tieout.mapping.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings as the page sees them: what was chosen, by whom and when.
 *
 * @param wrong what the company says it does not have, in sentences that name the field; empty if nothing is wrong as far as is known
 * @param number of the change, in the list of changes; null elsewhere
 * @param reason as whoever changed it last gave it; null where none was given
 * @param unchecked what could not be checked, in sentences; empty if everything was
 */
record SettingsView(
        @Nullable String receivablesAccount,
        String undepositedFundsAccount,
        @Nullable String defaultItemAccount,
        @Nullable String advanceAccount,
        @Nullable String locationId,
        @Nullable String departmentId,
        Map<String, String> itemAccounts,
        Map<String, Method> methods,
        Map<String, String> currencyBankAccounts,
        String baseCurrency,
        @Nullable String defaultItemLabel,
        Map<String, String> itemLabels,
        @Nullable String advanceAccountLabel,
        String changedBy,
        Instant changedAt,
        List<String> wrong,
        List<String> unchecked,
        @Nullable Long number,
        @Nullable String reason) {

    /** One method's rule. */
    record Method(String paymentMethod, @Nullable String bankAccountId) {}

    static SettingsView of(ChangedSettings changed, Findings findings) {
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
                settings.defaultItemLabel(),
                new TreeMap<>(settings.itemLabels()),
                settings.advanceAccountLabel(),
                changed.changedBy(),
                changed.changedAt(),
                findings.wrong(),
                findings.unchecked(),
                changed.number(),
                changed.reason());
    }
}
