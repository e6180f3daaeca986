package io.tieout.connector.gateway;

import io.tieout.connector.posting.Fault;
import java.util.List;

/** What came of asking for a page. */
public sealed interface PageAnswer<T> {

    /** @param complete whether this was the last page */
    record Page<T>(List<T> rows, boolean complete) implements PageAnswer<T> {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    record Failed<T>(Fault fault) implements PageAnswer<T> {}
}
