package io.tieout.mapping.translation;

import io.tieout.model.id.CustomerId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;

/** What becomes of a billing document. */
public sealed interface Translation {

    /** It is written to Intacct. */
    record Written(IntacctCommand command) implements Translation {}

    /** A person has to change the document itself, or decide about it. */
    record Parked(Problem problem) implements Translation {}

    /** It can never be written, whatever anybody chooses; nothing is. */
    record Refused(Problem problem) implements Translation {}

    /** Nothing is owed, so nothing is written, and nobody has to do anything. */
    record NothingOwed(Problem problem) implements Translation {}

    /** A person has to choose mapping settings; then it goes on. */
    record Unmapped(Problem problem) implements Translation {}

    /** Its customer is not in Intacct yet; the customer's arrival lets it go on. */
    record WaitsForCustomer(CustomerId customer) implements Translation {}

    /**
     * Its record stands in Intacct already; nothing is written.
     *
     * @param sentence says so, for the log
     */
    record AlreadyThere(String sentence) implements Translation {}

    /**
     * A person decided that it is not to be posted; nothing is written.
     *
     * @param sentence says so, for the log
     */
    record Dismissed(String sentence) implements Translation {}
}
