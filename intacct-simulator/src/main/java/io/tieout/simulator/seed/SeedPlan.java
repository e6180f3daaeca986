package io.tieout.simulator.seed;

/**
 * How much a company is seeded with. Master data (terms, accounts, banks, departments) is always made.
 *
 * @param customers C-1001 and on
 * @param openInvoices INV-10001 and on; every twentieth is partially paid
 * @param paidInvoices numbered after the open ones, each paid by one payment SEED-…
 */
public record SeedPlan(int customers, int openInvoices, int paidInvoices) {

    public SeedPlan {
        if (customers < 0
                || openInvoices < 0
                || paidInvoices < 0
                || (customers == 0 && openInvoices + paidInvoices > 0)) {
            throw new IllegalArgumentException(
                    "A seed needs numbers of at least 0, and at least one customer where it has invoices.");
        }
    }
}
