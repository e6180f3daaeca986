package io.tieout.connector.image.store;

/** Where an image comes from. */
public enum ImageSource {
    /** Intacct prints it: the original. */
    INTACCT,
    /** The file of the system in which the invoice was born. */
    UPSTREAM,
    /** Drawn here from what is known of the invoice: a copy, and marked as one. */
    DRAWN
}
