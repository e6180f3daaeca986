package io.tieout.console.api;

import java.util.List;

/**
 * What came of trying all of a cause again.
 *
 * @param left would be refused again at once, and stay as they are
 * @param reasons why, of the first ten
 */
public record Retried(int retried, int left, List<String> reasons) {}
