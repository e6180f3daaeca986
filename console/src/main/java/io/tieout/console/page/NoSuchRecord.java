package io.tieout.console.page;

/** What an address names is not there. Its message is a sentence for the person. */
public final class NoSuchRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchRecord(String sentence) {
        super(sentence);
    }
}
