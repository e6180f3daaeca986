package io.tieout.connector.catalogue;

/** What a refusal means: the classes of {@link FaultClass} and four answers that are not simply failures. */
public enum Meaning {
    PERMANENT(FaultClass.PERMANENT),
    NEEDS_PERSON(FaultClass.NEEDS_PERSON),
    TRANSIENT(FaultClass.TRANSIENT),
    BUSY(FaultClass.BUSY),
    CREDENTIALS(FaultClass.CREDENTIALS),
    STALE_RECORD(FaultClass.STALE_RECORD),
    /** A function with this control id was carried out before. */
    ALREADY_RECORDED(FaultClass.PERMANENT),
    /** A function with this control id is being carried out now. */
    IN_PROCESS(FaultClass.TRANSIENT),
    /** The record's natural key is taken, by us or by somebody else. */
    DUPLICATE_KEY(FaultClass.PERMANENT),
    /** The session has expired; nothing was done, and a new session will do. */
    INVALID_SESSION(FaultClass.TRANSIENT);

    private final FaultClass faultClass;

    Meaning(FaultClass faultClass) {
        this.faultClass = faultClass;
    }

    /** The class of the fault where nothing more is found out about it. */
    public FaultClass faultClass() {
        return faultClass;
    }
}
