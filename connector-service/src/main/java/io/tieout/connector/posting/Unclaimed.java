package io.tieout.connector.posting;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;

/** Intacct says that something exists, and shows nothing of it. */
final class Unclaimed {

    private Unclaimed() {}

    /** @param sought by the name that people find it under */
    static Problem notShown(Posting posting, String sought) {
        String claim = posting.claim();
        return new Problem(
                ProblemCode.CLAIMED_BUT_NOT_FOUND,
                "Intacct refuses %s because something of it exists already, but shows no record with that key to our user.%s"
                        .formatted(
                                sought,
                                claim == null || claim.isBlank() ? "" : " Intacct's own words: %s.".formatted(claim)),
                "Search for %s in Intacct in all entities, look whether its name or another of its values is taken, and check that "
                                .formatted(sought)
                        + "the web-services user may see it; then retry.");
    }
}
