package io.tieout.mapping.settings;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices of one tenant. Account numbers and ids are Intacct's.
 *
 * @param receivablesAccount A/R account that offsets invoice lines; null for the company's default
 * @param undepositedFundsAccount where money lands that has no bank account of its own
 * @param defaultItemAccount revenue account of items without one; null where {@code defaultItemLabel} says it instead
 * @param advanceAccount account that holds money which belongs to no invoice; without it and {@code advanceAccountLabel} such money is
 *     parked
 * @param locationId location of lines, needed in companies with several entities
 * @param itemAccounts revenue account by billing's item id
 * @param methods what differs from the standard
 * @param currencyBankAccounts bank account by ISO 4217 currency
 * @param baseCurrency ISO 4217; every other currency is foreign, and foreign money cannot go to undeposited funds (BL02000051)
 * @param defaultItemLabel account label of items without one, in a company that works with labels
 * @param itemLabels account label by billing's item id
 * @param advanceAccountLabel account label of money that belongs to no invoice
 */
public record MappingSettings(
        @Nullable String receivablesAccount,
        String undepositedFundsAccount,
        @Nullable String defaultItemAccount,
        @Nullable String advanceAccount,
        @Nullable String locationId,
        @Nullable String departmentId,
        Map<String, String> itemAccounts,
        Map<MethodType, MethodRule> methods,
        Map<String, String> currencyBankAccounts,
        String baseCurrency,
        @Nullable String defaultItemLabel,
        @Nullable Map<String, String> itemLabels,
        @Nullable String advanceAccountLabel) {

    /** The base currency of a tenant that named none. */
    public static final String STANDARD_CURRENCY = "USD";

    public MappingSettings {
        itemAccounts = Map.copyOf(itemAccounts);
        methods = Map.copyOf(methods);
        currencyBankAccounts = Map.copyOf(currencyBankAccounts);
        itemLabels = itemLabels == null ? Map.of() : Map.copyOf(itemLabels);
    }

    public MethodRule method(MethodType type) {
        MethodRule chosen = methods.get(type);
        return chosen == null ? MethodRule.standard(type) : chosen;
    }

    /** Labels by item; none where none were chosen. */
    @Override
    public Map<String, String> itemLabels() {
        return itemLabels == null ? Map.of() : itemLabels;
    }

    /** Where an item is booked: as it was chosen for itself, else for all that have no choice of their own. A label goes first. */
    public LineAccount itemAccount(@Nullable String itemId) {
        String label = itemId == null ? null : itemLabels().get(itemId);
        if (label != null) {
            return LineAccount.label(label);
        }
        String account = itemId == null ? null : itemAccounts.get(itemId);
        if (account != null) {
            return LineAccount.account(account);
        }
        return new LineAccount(defaultItemLabel == null ? defaultItemAccount : null, defaultItemLabel);
    }

    public boolean isForeign(String currency) {
        return !baseCurrency.equals(currency);
    }
}
