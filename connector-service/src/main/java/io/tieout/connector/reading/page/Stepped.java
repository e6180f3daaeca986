package io.tieout.connector.reading.page;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.reading.SyncRun;

/** What came of reading one page. */
public sealed interface Stepped {

    record Moved(SyncRun run) implements Stepped {}

    record Stopped(Fault fault) implements Stepped {}
}
