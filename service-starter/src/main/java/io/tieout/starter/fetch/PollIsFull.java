package io.tieout.starter.fetch;

/** A poll has taken what it may; the record is read again by the next one. Thrown often, so without a trace. */
final class PollIsFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PollIsFull() {
        super("the poll is full", null, false, false);
    }
}
