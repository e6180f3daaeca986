package io.tieout.connector.gateway.wire;

/** What came back is no answer of the gateway: HTML, XML that ends too early, something too large. */
final class UnusableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnusableAnswer(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnusableAnswer(String what, Throwable cause) {
        super(what, cause);
        String why = cause.getMessage();
        this.reason = why == null ? what : what + " (" + Texts.clean(why) + ")";
    }

    String reason() {
        return reason;
    }
}
