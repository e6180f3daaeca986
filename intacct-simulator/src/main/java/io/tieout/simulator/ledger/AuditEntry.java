package io.tieout.simulator.ledger;

/**
 * One line of the audit history.
 *
 * @param objectType the object in lower case, such as {@code arinvoice}
 * @param objectKey RECORDNO of the record, in some companies with a suffix
 * @param accessMode D for a deletion
 */
public record AuditEntry(long recordNo, String objectType, String objectKey, String accessMode, Trail trail)
        implements LedgerRecord {

    public static final String OBJECT = "AUDITHISTORY";

    @Override
    public String object() {
        return OBJECT;
    }

    @Override
    public String naturalKey() {
        return "";
    }

    @Override
    public AuditEntry withTrail(Trail changed) {
        return new AuditEntry(recordNo, objectType, objectKey, accessMode, changed);
    }
}
