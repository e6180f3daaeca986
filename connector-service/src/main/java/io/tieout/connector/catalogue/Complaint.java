package io.tieout.connector.catalogue;

/**
 * What a sentence of the gateway is about.
 *
 * @param thing a name of the catalogue's list of things, for example {@code LOCATION}
 */
record Complaint(String thing, Kind kind) {

    /** What is wrong with the thing. */
    enum Kind {
        /** It was not given, and has to be. */
        MISSING,
        /** There is none of that name, or it does not fit. */
        NOT_VALID,
        /** It is there and switched off. */
        INACTIVE,
        /** It is there and may not be used together with something else. */
        RESTRICTED
    }
}
