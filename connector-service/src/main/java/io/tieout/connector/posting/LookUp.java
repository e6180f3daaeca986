package io.tieout.connector.posting;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayWords;
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

    /**
     * No usable answer.
     *
     * @param words what there was instead of one
     */
    record Unknown(GatewayWords words) implements LookUp {
        public Unknown(String reason) {
            this(GatewayWords.none(0, reason));
        }
    }

    /**
     * A record that carries our key, or one that differs from it only in capital and small letters.
     *
     * @param recordNo a positive whole number; empty where Intacct shows something else
     * @param amount its total in its own currency; null for customers
     * @param otherKey null where it carries our key. A key that differs only in case is no match: Intacct may take the two for the
     *     same, and for us they are not
     */
    record FoundRecord(
            String recordNo,
            @Nullable String customerId,
            @Nullable Money amount,
            @Nullable String otherKey) {

        public FoundRecord(String recordNo, @Nullable String customerId, @Nullable Money amount) {
            this(recordNo, customerId, amount, null);
        }
    }
}
