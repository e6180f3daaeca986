package io.tieout.connector.probe;

/** The file of a connection cannot be used; the message is the sentence for the person who wrote it, and quotes no value of a secret. */
final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFile(String sentence) {
        super(sentence);
    }
}
