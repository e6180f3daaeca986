package io.tieout.simulator.ledger;

/** What a document is; the codes are RECORDTYPE as the vendor documents them. */
public enum DocumentKind {
    INVOICE("ARINVOICE", "ri", "invoice"),
    ADJUSTMENT("ARADJUSTMENT", "ra", "adjustment");

    private final String object;
    private final String recordType;
    private final String noun;

    DocumentKind(String object, String recordType, String noun) {
        this.object = object;
        this.recordType = recordType;
        this.noun = noun;
    }

    public String object() {
        return object;
    }

    public String recordType() {
        return recordType;
    }

    /** The word for messages. */
    public String noun() {
        return noun;
    }
}
