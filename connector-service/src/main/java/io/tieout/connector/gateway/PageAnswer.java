package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for a page. */
public sealed interface PageAnswer<T> {

    /**
     * @param complete whether it is proven that this was the last page: the answer says so and does not contradict itself
     * @param remaining how many more the answer announces; null where it does not say. It proves nothing
     */
    record Page<T>(List<T> rows, boolean complete, @Nullable Long remaining) implements PageAnswer<T> {
        public Page {
            rows = List.copyOf(rows);
        }

        public Page(List<T> rows, boolean complete) {
            this(rows, complete, null);
        }
    }

    /** @param unreadable whether an answer came that could not be read: a smaller page may be readable */
    record Failed<T>(Fault fault, boolean unreadable) implements PageAnswer<T> {
        public Failed(Fault fault) {
            this(fault, false);
        }
    }
}
