package io.tieout.connector.posting;

import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of one posting after a turn. */
public sealed interface Decision {

    /** The record exists. */
    record Posted(String recordNo) implements Decision {}

    /** No record exists, and none ever will in this form. */
    record Rejected(Problem problem, String raw) implements Decision {}

    /**
     * A person has to look.
     *
     * @param inDoubt the record may exist; whatever the person does, Intacct is asked first
     */
    record Parked(Problem problem, String raw, boolean inDoubt) implements Decision {}

    /**
     * It is certain that nothing was done: sent again later.
     *
     * @param counts whether this was an attempt; waiting for a company that is busy or paused is none
     * @param solo to be sent alone
     * @param why null when nothing went wrong with this posting itself
     */
    record Again(
            Instant due,
            boolean counts,
            boolean solo,
            @Nullable Problem why) implements Decision {}

    /**
     * Nobody knows: Intacct is asked at that time.
     *
     * @param claim what Intacct said when the doubt arose, on one line; null where it said nothing
     */
    record Ask(Instant due, Doubt doubt, @Nullable String claim) implements Decision {}
}
