package io.tieout.console.list;

import org.jspecify.annotations.Nullable;

/**
 * A filter that many people want, as a link above the list.
 *
 * @param count how many it has; null if it is not known
 * @param current whether it is what is shown
 */
public record View(String words, String href, @Nullable Long count, boolean current) {}
