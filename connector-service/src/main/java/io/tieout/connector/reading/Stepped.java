package io.tieout.connector.reading;

import io.tieout.connector.catalogue.Fault;

/** What came of reading one page. */
sealed interface Stepped {

    record Moved(SyncRun run) implements Stepped {}

    record Stopped(Fault fault) implements Stepped {}
}
