package io.tieout.connector.posting;

import io.tieout.model.id.CommandId;
import io.tieout.model.money.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of the records that were asked for exist in Intacct. */
public sealed interface LookUp {

    /** A complete and successful answer: what is absent was not there when Intacct looked. */
    record Found(Map<CommandId, FoundRecord> records) implements LookUp {
        public Found {
            records = Map.copyOf(records);
        }
    }

    /** Intacct was not asked, or refused to look. */
    record NotDone(Fault fault) implements LookUp {}

    /** No usable answer. */
    record Unknown(String reason) implements LookUp {}

    /**
     * A record that carries our key.
     *
     * @param amount its total in its own currency; null for customers
     */
    record FoundRecord(
            String recordNo,
            @Nullable String customerId,
            @Nullable Money amount) {}
}
