package io.tieout.connector.posting.simulation;

/** What Intacct makes of a command where nothing else goes wrong. */
enum Situation {
    /** It is carried out. */
    PLAIN,
    /** It is carried out, and for as long as there are faults somebody changes the record by hand. */
    EDITED,
    /** It is carried out, and then somebody changes the record by hand for good. */
    CHANGED,
    /** It is refused as "try later", for ever. */
    STUBBORN,
    /** It is refused, and so is each request that it travels in. */
    POISON,
    /** Its number stands on somebody else's record. */
    SOMEBODY_ELSES,
    /** Something else is taken for it, and is named when it is asked for. */
    TAKEN,
    /** Intacct says that something of it exists, and shows nothing of it. */
    HIDDEN;

    boolean isCarriedOut() {
        return switch (this) {
            case PLAIN, EDITED, CHANGED -> true;
            case STUBBORN, POISON, SOMEBODY_ELSES, TAKEN, HIDDEN -> false;
        };
    }

    /** Only a person can bring it to its end, or end it. */
    boolean needsPerson() {
        return switch (this) {
            case EDITED, CHANGED, SOMEBODY_ELSES, TAKEN, HIDDEN -> true;
            case PLAIN, STUBBORN, POISON -> false;
        };
    }
}
