package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingState;

/** Why a posting that a person wants to be sent again is left as it is. */
public final class NotRetried {

    private NotRetried() {}

    /** @param connected whether its tenant is connected to a company */
    public static String because(String command, PostingState state, boolean connected) {
        return switch (state) {
            case READY, IN_FLIGHT, UNCERTAIN, POSTED, DISMISSED ->
                "Posting %s is %s; only parked or rejected postings can be retried.".formatted(command, state);
            case PARKED, REJECTED ->
                connected
                        ? ("Posting %s was made for another Intacct company than the tenant is connected to now, and names records of that one. "
                                        + "Retry the payment or invoice that it is of, which makes it anew for this company, or dismiss it.")
                                .formatted(command)
                        : "Posting %s is %s of a tenant that is not connected; save its connection settings first."
                                .formatted(command, state);
        };
    }
}
