package io.tieout.simulator.control;

import io.tieout.simulator.company.Company;

/**
 * What a company has used.
 *
 * @param apiTransactions by the vendor's price list
 * @param mostConcurrent the most requests that were at work at the same time
 */
public record CompanyStats(String company, long apiTransactions, int mostConcurrent) {

    public static CompanyStats of(Company company) {
        return new CompanyStats(
                company.id(), company.apiTransactions(), company.gate().mostAtWork());
    }
}
