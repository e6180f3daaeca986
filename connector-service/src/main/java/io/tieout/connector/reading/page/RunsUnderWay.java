package io.tieout.connector.reading.page;

import io.tieout.connector.reading.LeaseLost;
import io.tieout.connector.reading.SyncRun;

/** The runs, as their pages see them. */
public interface RunsUnderWay {

    /**
     * Moves the run on; in the transaction that stores what the page brought.
     *
     * @throws LeaseLost if another worker holds the run now
     */
    void moveOn(SyncRun run);
}
