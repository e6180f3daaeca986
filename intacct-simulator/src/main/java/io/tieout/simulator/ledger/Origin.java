package io.tieout.simulator.ledger;

/** Where a record came from. */
public enum Origin {
    /** Made when the company was seeded. */
    SEED,
    /** Written by a function of the gateway. */
    GATEWAY,
    /** Written through the control API, as a person would in Intacct's own screens. */
    CONTROL
}
