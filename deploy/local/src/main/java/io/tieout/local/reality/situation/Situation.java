package io.tieout.local.reality.situation;

/** Something that happens to real companies, and how it has to end. */
public interface Situation {
    /** What people call it, in lower case with hyphens; its tenant and its company are called so too. */
    String name();

    /** What happens, in one sentence. */
    String story();

    /** The books in which it happens. */
    default Books books() {
        return Books.ORDINARY;
    }

    /**
     * Brings it about, and does what people would do about it.
     *
     * @throws io.tieout.local.Problem if it does not come to the point where they could
     */
    void play(Stage stage);

    /** How it has to end when everything has come to rest. */
    Expectation expected();
}
