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
        @Nullable String baseCurrency,
        @Nullable String defaultItemLabel,
        @Nullable Map<String, @Nullable String> itemLabels,
        @Nullable String advanceAccountLabel) {

    /** One method's choice. */
    record Method(@Nullable String paymentMethod, @Nullable String bankAccountId) {}

    /**
     * @param companyCurrency the company's base currency, for a request that names none; null where it is not known
     * @throws InvalidRequest with a sentence that names the field and the fix
     */
    MappingSettings checked(@Nullable String companyCurrency) {
        String itemLabel = ChosenId.label(defaultItemLabel, "defaultItemLabel");
        return new MappingSettings(
                ChosenId.optional(receivablesAccount, "receivablesAccount"),
                ChosenId.required(
                        undepositedFundsAccount,
                        "undepositedFundsAccount",
                        "choose the account that holds money until it is deposited"),
                itemLabel != null
                        ? ChosenId.optional(defaultItemAccount, "defaultItemAccount")
                        : ChosenId.required(
                                defaultItemAccount,
                                "defaultItemAccount",
                                "choose the revenue account for items that have none of their own, or, in a company that"
                                        + " works with account labels, a defaultItemLabel"),
                ChosenId.optional(advanceAccount, "advanceAccount"),
                ChosenId.optional(locationId, "locationId"),
                ChosenId.optional(departmentId, "departmentId"),
                ChosenId.all(itemAccounts, "itemAccounts"),
                checkedMethods(),
                checkedCurrencies(),
                checkedBaseCurrency(companyCurrency),
                itemLabel,
                ChosenId.labels(itemLabels, "itemLabels"),
                ChosenId.label(advanceAccountLabel, "advanceAccountLabel"));
    }

    private String checkedBaseCurrency(@Nullable String companyCurrency) {
        if (baseCurrency != null) {
            return currency(baseCurrency, "baseCurrency");
        }
        return companyCurrency == null ? MappingSettings.STANDARD_CURRENCY : companyCurrency;
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
