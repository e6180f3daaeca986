package io.tieout.mapping.settings;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices of one tenant. Account numbers and ids are Intacct's.
 *
 * @param receivablesAccount A/R account that offsets invoice lines; null for the company's default
 * @param undepositedFundsAccount where money lands that has no bank account of its own
 * @param defaultItemAccount revenue account of items without one
 * @param advanceAccount account that holds money which belongs to no invoice; null until chosen, and then such money is parked
 * @param locationId location of lines, needed in companies with several entities
 * @param itemAccounts revenue account by billing's item id
 * @param methods what differs from the standard
 * @param currencyBankAccounts bank account by ISO 4217 currency
 * @param baseCurrency ISO 4217; every other currency is foreign, and foreign money cannot go to undeposited funds (BL02000051)
 */
public record MappingSettings(
        @Nullable String receivablesAccount,
        String undepositedFundsAccount,
        String defaultItemAccount,
        @Nullable String advanceAccount,
        @Nullable String locationId,
        @Nullable String departmentId,
        Map<String, String> itemAccounts,
        Map<MethodType, MethodRule> methods,
        Map<String, String> currencyBankAccounts,
        String baseCurrency) {

    /** The base currency of a tenant that named none. */
    public static final String STANDARD_CURRENCY = "USD";

    public MappingSettings {
        itemAccounts = Map.copyOf(itemAccounts);
        methods = Map.copyOf(methods);
        currencyBankAccounts = Map.copyOf(currencyBankAccounts);
    }

    public MethodRule method(MethodType type) {
        MethodRule chosen = methods.get(type);
        return chosen == null ? MethodRule.standard(type) : chosen;
    }

    /** The revenue account of an item; the default one for an unknown item or none. */
    public String itemAccount(@Nullable String itemId) {
        return itemId == null ? defaultItemAccount : itemAccounts.getOrDefault(itemId, defaultItemAccount);
    }

    public boolean isForeign(String currency) {
        return !baseCurrency.equals(currency);
    }
}
