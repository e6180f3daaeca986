package io.tieout.payment.decision;

import io.tieout.model.outcome.Problem;

/** What becomes of a payment that is not in the ledger yet. */
public sealed interface Decision {

    /** The ledger can be asked to record it. */
    record Request() implements Decision {}

    /**
     * Something that it needs is not there.
     *
     * @param patience whether it waits for ever or until the deadline for what nobody has named
     */
    record Wait(Problem reason, Patience patience) implements Decision {}

    /** It contradicts what is known. */
    record Reject(Problem problem) implements Decision {}

    /** A person has to decide. */
    record Park(Problem problem) implements Decision {}

    /**
     * What it takes back is not in the ledger: neither of both counts, and nobody has to do anything.
     *
     * @param reason with the code {@code NOTHING_TO_TAKE_BACK}
     */
    record NothingToTakeBack(Problem reason) implements Decision {}

    /** How long to wait. */
    enum Patience {
        UNTIL_IT_COMES,
        UNTIL_THE_DEADLINE
    }
}
