package io.tieout.starter.flood;

/**
 * Offsets of one partition, both ends included.
 *
 * @param next the first that is not handled yet
 */
record Stretch(long next, long last) {

    boolean holds(long offset) {
        return next <= offset && offset <= last;
    }

    long length() {
        return last - next + 1;
    }

    Stretch and(long offset) {
        return new Stretch(Math.min(next, offset), Math.max(last, offset));
    }
}
