package io.tieout.model.event;

/** The body of an event contradicts its contract; the message names the field and the fix. */
public final class InvalidPayload extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidPayload(String message) {
        super(message);
    }
}
