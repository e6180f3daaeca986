package io.tieout.local.publish;

/** A line of an event file that no event can be made of. The message says what is wrong and what would be right. */
public final class UnusableLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableLine(String message) {
        super(message);
    }
}
