package io.tieout.connector.probe;

/** A question cannot be answered in this company; the message is the sentence why. */
final class NotAnswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnswerable(String sentence) {
        super(sentence);
    }

    String sentence() {
        return getMessage() == null ? "Why is not known." : getMessage();
    }
}
