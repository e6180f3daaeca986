package io.tieout.connector.reading;

/** The steps of reading one object. Deletions come first, so that an invoice that was recreated is seen deleted, then new. */
public enum Phase {
    /** AUDITHISTORY. */
    DELETED,
    /** Records without a WHENMODIFIED, which no comparison with it would find. */
    UNDATED,
    /** Records by WHENMODIFIED. */
    CHANGED,
    /**
     * What is left of CHANGED by record number, where times do not lead on: in the hour that comes twice when winter begins, and where a
     * time cannot be read.
     */
    NUMBERED,
    /** What is known and was not in the list, after one that was read as a whole. */
    ABSENT
}
