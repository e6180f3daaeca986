package io.tieout.connector.image;

import java.time.Duration;

/** Whether there is an image cannot be said at present; the message says why. */
final class ImageNotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;
    private final boolean tooMany;

    /** @param tooMany whether it is who asked that has to slow down */
    ImageNotNow(String why, Duration retryAfter, boolean tooMany) {
        super(why);
        this.retryAfter = retryAfter;
        this.tooMany = tooMany;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    boolean isTooMany() {
        return tooMany;
    }
}
