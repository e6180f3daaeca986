package io.tieout.starter.web;

/** The request contradicts the contract; the message names the field and the fix. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidRequest(String message) {
        super(message);
    }
}
