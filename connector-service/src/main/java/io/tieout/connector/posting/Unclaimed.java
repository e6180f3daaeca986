package io.tieout.connector.posting;

import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;

/** Intacct says that a record exists, and no record of that key is ours. */
final class Unclaimed {

    private Unclaimed() {}

    static Problem notShown(Posting posting) {
        String key = posting.command().naturalKey();
        String claim = posting.claim();
        return new Problem(
                "CLAIMED_BUT_NOT_FOUND",
                "Intacct refuses %s because something of it exists already, but shows no record with that key to our user.%s"
                        .formatted(
                                key,
                                claim == null || claim.isBlank() ? "" : " Intacct's own words: %s.".formatted(claim)),
                "Search for %s in Intacct in all entities, look whether its name or another of its values is taken, and check that "
                                .formatted(key)
                        + "the web-services user may see it; then retry.");
    }

    static Problem inOtherLetters(IntacctCommand command, LookUp.FoundRecord found) {
        return new Problem(
                "KEY_DIFFERS_IN_CASE",
                "Intacct has record %s under %s and takes that for the same as %s, which differs only in capital and small letters. "
                                .formatted(found.recordNo(), found.otherKey(), command.naturalKey())
                        + "Whether both are one and the same, only a person knows.",
                "If they are, have billing use %s, or rename the record in Intacct to %s; if not, give one of them another id. Then retry."
                        .formatted(found.otherKey(), command.naturalKey()));
    }
}
