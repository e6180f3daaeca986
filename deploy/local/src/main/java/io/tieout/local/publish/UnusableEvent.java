package io.tieout.local.publish;

/** An event of a file that no record can be made of. The message is the middle of a sentence: what is wrong and what would be right. */
public final class UnusableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableEvent(String message) {
        super(message);
    }
}
