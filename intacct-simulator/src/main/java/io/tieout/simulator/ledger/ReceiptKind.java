package io.tieout.simulator.ledger;

/** What a receipt is; the codes are RECORDTYPE as the vendor documents them. */
public enum ReceiptKind {
    PAYMENT("ARPYMT", "rp"),
    ADVANCE("ARADVANCE", "rr"),
    /** The use of an advance, overpayment or credit; it moves no money. */
    APPLIED_CREDIT("ARPYMT", "ro");

    private final String object;
    private final String recordType;

    ReceiptKind(String object, String recordType) {
        this.object = object;
        this.recordType = recordType;
    }

    public String object() {
        return object;
    }

    public String recordType() {
        return recordType;
    }
}
