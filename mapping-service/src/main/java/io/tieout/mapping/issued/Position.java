package io.tieout.mapping.issued;

import java.util.List;

/** Where a document is, when another event about it comes. */
public sealed interface Position {

    /** Nowhere: it was never issued, or what was sent came to nothing. */
    record Nowhere() implements Position {}

    /** Nothing was sent yet: it waits for its customer or for settings. */
    record NotSent() implements Position {}

    /** Its command is on its way, or about to be. */
    record OnItsWay() implements Position {}

    /** A person decided that it is not to be written. */
    record Dismissed() implements Position {}

    /** It was posted, and deleted in Intacct later. */
    record Deleted(String recordNo) implements Position {}

    /**
     * It stands in Intacct.
     *
     * @param as what stands there, for a sentence, for example {@code with 120.00 USD (record 501)}
     * @param differences what the event would change, in words; empty if it says what stands there
     */
    record Stands(String recordNo, String as, List<String> differences) implements Position {
        public Stands {
            differences = List.copyOf(differences);
        }

        /** What is answered to the event: it is there already, or it is not written. */
        public Told answerTo(BillingEvent event) {
            return differences.isEmpty()
                    ? Told.posted(recordNo)
                    : Told.rejected(Sentences.notWritten(event.key(), this));
        }
    }
}
