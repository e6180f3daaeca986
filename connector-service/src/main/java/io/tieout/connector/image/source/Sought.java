package io.tieout.connector.image.source;

import java.time.Duration;

/** What came of looking for an image. */
public sealed interface Sought {

    /** Here it is. */
    record Found(Image image) implements Sought {}

    /** @param why the source has none: a sentence */
    record None(String why) implements Sought {}

    /**
     * Nobody can say at present.
     *
     * @param why a sentence
     */
    record NotNow(String why, Duration retryAfter) implements Sought {}

    /**
     * The tenant had as many images fetched as it may.
     *
     * @param why a sentence
     */
    record TooMany(String why, Duration retryAfter) implements Sought {}
}
