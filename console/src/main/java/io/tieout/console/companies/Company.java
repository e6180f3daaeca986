package io.tieout.console.companies;

import io.tieout.console.page.State;
import org.jspecify.annotations.Nullable;

/**
 * One of the companies, as whoever runs Tieout sees it.
 *
 * @param tenant its name in Tieout
 * @param company what it is called in Intacct; empty while it is not connected
 * @param why nothing is sent, with what to do; null if it is
 * @param transactions of the API this month; null while that is not known
 * @param rank the lower, the worse
 */
public record Company(
        String tenant,
        String company,
        State state,
        @Nullable String why,
        @Nullable Long transactions,
        int rank) {}
