package io.tieout.model.money;

/** The text or number is no amount of money; the message says why and what to send instead. */
public final class InvalidMoney extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidMoney(String message) {
        super(message);
    }

    public InvalidMoney(String message, Throwable cause) {
        super(message, cause);
    }
}
