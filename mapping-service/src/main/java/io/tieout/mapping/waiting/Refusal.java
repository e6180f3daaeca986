package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.outcome.Problem;

/**
 * Intacct's side refused an invoice, or parked it.
 *
 * @param revision of the command that came to nothing
 */
public record Refusal(DocumentKey invoice, int revision, Problem problem) {}
