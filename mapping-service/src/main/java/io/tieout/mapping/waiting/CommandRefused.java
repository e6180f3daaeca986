package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.outcome.Problem;

/**
 * Intacct's side refused a document, or parked it.
 *
 * @param revision of the command that came to nothing
 */
public record CommandRefused(DocumentKey document, int revision, Problem problem) {}
