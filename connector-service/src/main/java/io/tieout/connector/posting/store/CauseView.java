package io.tieout.connector.posting.store;

import io.tieout.model.outcome.Mender;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Postings that are parked or rejected for one and the same reason, as people see them.
 *
 * @param code of their problem
 * @param meaning what is the matter, as the end of a sentence; null for a code that this version does not know
 * @param mendedBy who has to act; null likewise
 * @param where the page, setting or document in which it is mended
 * @param postings how many, those that are being tried again at this moment among them
 * @param oldest which one was accepted first
 * @param triedByItself whether it is tried by itself if the cause is mended
 * @param triedAt when one of them was last tried by itself; null if never
 * @param nextTryAt when one is tried next; null where none is by itself, or where the tenant's connection does not run
 * @param tries how often they were tried by themselves
 */
public record CauseView(
        String code,
        @Nullable String meaning,
        @Nullable Mender mendedBy,
        String where,
        long postings,
        Oldest oldest,
        boolean triedByItself,
        @Nullable Instant triedAt,
        @Nullable Instant nextTryAt,
        int tries) {

    /**
     * @param naturalKey our key in the record in Intacct
     * @param reason a sentence about this one; null while it is being tried
     * @param remedy what to do about this one; null likewise
     * @param since when it was accepted, UTC
     */
    public record Oldest(
            String commandId,
            String naturalKey,
            @Nullable String reason,
            @Nullable String remedy,
            Instant since) {}
}
