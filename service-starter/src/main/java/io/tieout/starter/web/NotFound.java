package io.tieout.starter.web;

/** What was asked for does not exist; the message names it. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
