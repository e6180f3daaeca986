package io.tieout.benchmarks.measure;

/**
 * How large a benchmark is run. Zero means as large as the benchmark itself finds right.
 *
 * @param companies how many
 * @param payments how many in all, or of each company where a benchmark says so
 * @param waiting how many payments wait where a benchmark has a backlog
 * @param invoices how many are read
 */
public record Scale(int companies, int payments, int waiting, int invoices) {

    int companiesOr(int usual) {
        return companies > 0 ? companies : usual;
    }

    int paymentsOr(int usual) {
        return payments > 0 ? payments : usual;
    }

    int waitingOr(int usual) {
        return waiting > 0 ? waiting : usual;
    }

    int invoicesOr(int usual) {
        return invoices > 0 ? invoices : usual;
    }
}
