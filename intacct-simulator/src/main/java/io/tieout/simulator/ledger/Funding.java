package io.tieout.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where received money went.
 *
 * @param bank a checking or savings account (FINANCIALENTITY); null where it is undeposited
 * @param undeposited the undeposited-funds account; null where it went to a bank
 * @param batch the summary it belongs to (PRBATCH); null where the company makes summaries by itself
 */
public record Funding(
        @Nullable String bank,
        @Nullable String undeposited,
        @Nullable String batch) {}
