package io.tieout.connector.posting.simulation;

import java.util.List;

/** What Intacct makes of a command where nothing else goes wrong. */
enum Situation {
    /** It is carried out. */
    PLAIN,
    /** It is carried out, and for as long as there are faults Intacct shows it in a form or state that says something else. */
    EDITED,
    /** It is carried out, and then Intacct shows it like that for good. */
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
    HIDDEN,
    /** The payment that is to be reversed is not shown for as long as there are faults. */
    UNSEEN,
    /** It is not shown at all: our user may reverse it and may not see it. */
    INVISIBLE,
    /** A person reverses the payment in Intacct, sooner or later. */
    BY_HAND;

    static final List<Situation> OF_PAYMENTS =
            List.of(PLAIN, EDITED, CHANGED, STUBBORN, POISON, SOMEBODY_ELSES, TAKEN, HIDDEN);

    static final List<Situation> OF_REVERSALS =
            List.of(PLAIN, EDITED, CHANGED, STUBBORN, POISON, UNSEEN, INVISIBLE, BY_HAND, BY_HAND);

    boolean isCarriedOut() {
        return switch (this) {
            case PLAIN, EDITED, CHANGED, UNSEEN, INVISIBLE, BY_HAND -> true;
            case STUBBORN, POISON, SOMEBODY_ELSES, TAKEN, HIDDEN -> false;
        };
    }

    /** Only a person can bring it to its end, or end it. */
    boolean needsPerson() {
        return switch (this) {
            case EDITED, CHANGED, SOMEBODY_ELSES, TAKEN, HIDDEN, UNSEEN, INVISIBLE -> true;
            case PLAIN, STUBBORN, POISON, BY_HAND -> false;
        };
    }
}
