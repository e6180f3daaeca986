package io.tieout.console.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a payment.
 *
 * @param css its mark on the timeline: {@code event} heard, empty decided, {@code sent}, {@code care}, {@code done}
 * @param title what happened, in a few words
 * @param text the reason, or who it was; null if there is nothing to add
 */
public record Step(
        String css, Instant at, String title, @Nullable String text) {}
