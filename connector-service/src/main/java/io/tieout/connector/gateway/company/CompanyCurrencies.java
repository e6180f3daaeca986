package io.tieout.connector.gateway.company;

import io.tieout.model.id.TenantId;

/** Knows what currencies the companies have. */
public interface CompanyCurrencies {

    /** @return {@link CompanyCurrency#UNKNOWN} where the company was not asked yet or did not say */
    CompanyCurrency of(TenantId tenant);
}
