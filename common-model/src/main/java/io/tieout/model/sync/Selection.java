package io.tieout.model.sync;

/** Which records of an object a run reads that does not go by what changed. Only what differs from what was told last is told. */
public enum Selection {
    /** All that there are. */
    WHOLE,
    /** Invoices on which something is due. What the others became is not asked, so that such a run moves no cursor. */
    OUTSTANDING
}
