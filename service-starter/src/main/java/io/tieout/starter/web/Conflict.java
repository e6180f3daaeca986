package io.tieout.starter.web;

/** The request is right but not now; the message says what stands in its way. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
