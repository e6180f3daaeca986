package io.tieout.payment.arrival;

import java.util.List;

/**
 * A message that says that other money moved than was taken before.
 *
 * @param differences each with both figures; never empty
 */
record Contradiction(Candidate candidate, List<String> differences) {}
