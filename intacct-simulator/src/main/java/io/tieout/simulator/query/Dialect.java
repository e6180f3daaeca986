package io.tieout.simulator.query;

import io.tieout.simulator.company.Assumptions.Dimensions;
import io.tieout.simulator.company.Assumptions.RecordNumbers;
import io.tieout.simulator.company.Assumptions.SingleCurrency;
import io.tieout.simulator.company.Notation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values are compared and written.
 *
 * @param codes whether coded fields are compared by code ({@code readByQuery}) instead of label ({@code query})
 * @param isoCreation whether AUWHENCREATED is written in ISO-8601, as the older read functions do
 * @param written how dates and times are written
 * @param compared how the dates and times of filters are read
 * @param singleCurrency what a company with one currency shows of currencies; null in a company with several
 * @param recordNumbers how whole numbers are written
 * @param unusedDimensions how lines show a dimension that the company does not use
 */
public record Dialect(
        boolean codes,
        boolean caseInsensitive,
        boolean isoCreation,
        Notation written,
        Notation compared,
        @Nullable SingleCurrency singleCurrency,
        RecordNumbers recordNumbers,
        Dimensions unusedDimensions) {

    private static final Set<String> OF_CURRENCIES = Set.of("CURRENCY", "BASECURR", "EXCHANGE_RATE");

    /** Whether a field says nothing in this company because it has one currency only. */
    boolean silent(String field) {
        return singleCurrency != null && OF_CURRENCIES.contains(field);
    }

    /** Whether a query may not name a field because the company has one currency only. */
    boolean refuses(String field) {
        return silent(field) && singleCurrency == SingleCurrency.REFUSED;
    }

    /** Whether the element of a field is left out of records. */
    public boolean leavesOut(String field) {
        return silent(field) && singleCurrency != SingleCurrency.EMPTY;
    }
}
