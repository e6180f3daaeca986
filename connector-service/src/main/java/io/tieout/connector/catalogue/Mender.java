package io.tieout.connector.catalogue;

/** Who has to act before a refusal goes away. */
public enum Mender {
    /** Nobody: it goes away by itself. */
    NOBODY,
    /** Whoever keeps the tenant's mapping settings in Tieout. */
    MAPPING,
    /** Whoever keeps the tenant's connection settings in Tieout. */
    CONNECTION,
    /** An administrator or accountant in Intacct. */
    INTACCT,
    /** Whoever sends the document from billing. */
    BILLING,
    /** An accountant who compares both sides and decides. */
    ACCOUNTANT,
    /** The makers of Tieout. */
    TIEOUT
}
