package io.tieout.model.connection;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's Intacct company says of itself: told at connect, at Test Connection and daily, so that settings can be checked
 * against it. What could not be read is null, and null is "not known", never "none".
 *
 * @param baseCurrency ISO 4217; null where the company has several base currencies or did not say
 * @param multiCurrency whether documents may name a currency; a company that has one currency only refuses them
 * @param accounts ACCOUNTNO of the general ledger
 * @param bankAccounts ids of checking and savings accounts
 * @param accountLabels ACCOUNTLABEL of receivables
 * @param readAt UTC
 */
public record CompanyDescribed(
        String companyId,
        @Nullable String entityId,
        @Nullable String baseCurrency,
        @Nullable Boolean multiCurrency,
        @Nullable List<String> accounts,
        @Nullable List<String> bankAccounts,
        @Nullable List<String> accountLabels,
        @Nullable List<String> locations,
        @Nullable List<String> departments,
        Instant readAt)
        implements Payload {

    public CompanyDescribed {
        Required.present(companyId, "companyId");
        Required.currencyIfGiven(baseCurrency, "baseCurrency");
        Required.present(readAt, "readAt");
        accounts = known(accounts, "accounts");
        bankAccounts = known(bankAccounts, "bankAccounts");
        accountLabels = known(accountLabels, "accountLabels");
        locations = known(locations, "locations");
        departments = known(departments, "departments");
    }

    private static @Nullable List<String> known(@Nullable List<String> ids, String field) {
        return ids == null ? null : Required.listOf(ids, field);
    }

    @Override
    public String orderingKey() {
        return "";
    }
}
