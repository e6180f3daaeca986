package io.tieout.connector.reading.page;

import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;

/** What becomes of the settled answer of a list when a page of it is kept. */
sealed interface Settling {

    Settling NOTHING = new Stays();

    /** It stays as it is. */
    record Stays() implements Settling {}

    /** There is none any more: the list did not end with its first page, or may still change behind it. */
    record Ends(SyncObject object, Phase phase) implements Settling {}

    /**
     * This is the one.
     *
     * @param since what was asked: from when on
     * @param conditions and how
     * @param digest of the rows
     * @param askedAt UTC
     */
    record Is(SyncObject object, Phase phase, Instant since, Conditions conditions, String digest, Instant askedAt)
            implements Settling {}
}
