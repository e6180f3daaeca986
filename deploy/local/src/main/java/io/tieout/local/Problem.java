package io.tieout.local;

import org.jspecify.annotations.Nullable;

/** Something that a person has to know or decide. The message is the sentence that is printed; there is no stack trace. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
