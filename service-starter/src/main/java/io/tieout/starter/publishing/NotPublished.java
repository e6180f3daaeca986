package io.tieout.starter.publishing;

/** Kafka did not acknowledge; the caller repeats what it did. */
public final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPublished(String message, Throwable cause) {
        super(message, cause);
    }
}
