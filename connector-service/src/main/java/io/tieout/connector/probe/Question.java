package io.tieout.connector.probe;

/**
 * One question to a company.
 *
 * @param id of the assumption: {@code SIM-n}
 * @param how what is done to answer it, a sentence in the infinitive: "Read one invoice"
 * @param kind whether it makes records
 */
record Question(String id, String how, Kind kind, Asking asking) {

    enum Kind {
        READS,
        /** Makes records, and takes them away again. */
        WRITES,
        /** No call from outside can answer it, or none that can be undone. */
        NEVER
    }

    /** Asks and judges. */
    interface Asking {
        /** @throws NotAnswerable where this company cannot answer it */
        Judgement ask(Bench bench);
    }

    static Question reading(String id, String how, Asking asking) {
        return new Question(id, how, Kind.READS, asking);
    }

    static Question writing(String id, String how, Asking asking) {
        return new Question(id, how, Kind.WRITES, asking);
    }

    /** @param why a sentence */
    static Question never(String id, String why) {
        return new Question(id, "Nothing", Kind.NEVER, bench -> Judgement.open(why));
    }
}
