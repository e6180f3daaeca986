package io.tieout.mapping.settings;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.starter.web.InvalidRequest;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they come from the page, nothing checked yet. The fields are those of {@link MappingSettings}.
 *
 * @param methods by billing's method, for example {@code CARD}
 */
record SettingsRequest(
        @Nullable String receivablesAccount,
        @Nullable String undepositedFundsAccount,
        @Nullable String defaultItemAccount,
        @Nullable String advanceAccount,
        @Nullable String locationId,
        @Nullable String departmentId,
        @Nullable Map<String, @Nullable String> itemAccounts,
        @Nullable Map<String, @Nullable Method> methods,
        @Nullable Map<String, @Nullable String> currencyBankAccounts,
        @Nullable String baseCurrency) {

    /** One method's choice. */
    record Method(@Nullable String paymentMethod, @Nullable String bankAccountId) {}

    /** @throws InvalidRequest with a sentence that names the field and the fix */
    MappingSettings checked() {
        return new MappingSettings(
                ChosenId.optional(receivablesAccount, "receivablesAccount"),
                ChosenId.required(
                        undepositedFundsAccount,
                        "undepositedFundsAccount",
                        "choose the account that holds money until it is deposited"),
                ChosenId.required(
                        defaultItemAccount,
                        "defaultItemAccount",
                        "choose the revenue account for items that have none of their own"),
                ChosenId.optional(advanceAccount, "advanceAccount"),
                ChosenId.optional(locationId, "locationId"),
                ChosenId.optional(departmentId, "departmentId"),
                ChosenId.all(itemAccounts, "itemAccounts"),
                checkedMethods(),
                checkedCurrencies(),
                baseCurrency == null ? MappingSettings.STANDARD_CURRENCY : currency(baseCurrency, "baseCurrency"));
    }

    private Map<MethodType, MethodRule> checkedMethods() {
        Map<MethodType, MethodRule> checked = new EnumMap<>(MethodType.class);
        if (methods != null) {
            methods.forEach((name, method) -> checked.put(methodType(name), rule(name, method)));
        }
        return checked;
    }

    private static MethodType methodType(String name) {
        return Arrays.stream(MethodType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("methods names \"%s\", which billing does not have; use one of %s"
                        .formatted(name, Arrays.toString(MethodType.values()))));
    }

    private static MethodRule rule(String name, @Nullable Method method) {
        String label = method == null ? null : method.paymentMethod();
        if (method == null || label == null) {
            throw new InvalidRequest(
                    "methods.%s.paymentMethod is missing; use one of %s".formatted(name, PaymentMethod.choices()));
        }
        PaymentMethod paymentMethod = PaymentMethod.labelled(label)
                .orElseThrow(() -> new InvalidRequest(
                        "methods.%s.paymentMethod is \"%s\", which Intacct does not take; use one of %s"
                                .formatted(name, label, PaymentMethod.choices())));
        return new MethodRule(
                paymentMethod, ChosenId.optional(method.bankAccountId(), "methods.%s.bankAccountId".formatted(name)));
    }

    private Map<String, String> checkedCurrencies() {
        Map<String, String> accounts = ChosenId.all(currencyBankAccounts, "currencyBankAccounts");
        accounts.keySet().forEach(code -> currency(code, "currencyBankAccounts"));
        return accounts;
    }

    private static String currency(String code, String field) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRequest(
                    "%s names \"%s\", which is no ISO 4217 currency such as USD".formatted(field, code));
        }
    }
}
