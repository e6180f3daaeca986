package io.tieout.connector.probe;

/**
 * What an answer shows of an assumption.
 *
 * @param because a sentence
 */
record Judgement(Verdict verdict, String because) {

    /** How an assumption stands after it was asked about. */
    enum Verdict {
        CONFIRMED,
        CONTRADICTED,
        CANNOT_BE_ANSWERED,
        /** It needs records of the probe's own, and nobody allowed them. */
        NOT_ASKED
    }

    static Judgement confirmed(String because, Object... values) {
        return new Judgement(Verdict.CONFIRMED, because.formatted(values));
    }

    static Judgement contradicted(String because, Object... values) {
        return new Judgement(Verdict.CONTRADICTED, because.formatted(values));
    }

    static Judgement open(String because, Object... values) {
        return new Judgement(Verdict.CANNOT_BE_ANSWERED, because.formatted(values));
    }

    static Judgement of(boolean asAssumed, String because, Object... values) {
        return asAssumed ? confirmed(because, values) : contradicted(because, values);
    }
}
