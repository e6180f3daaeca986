package io.tieout.simulator.ledger;

/** A record of a company's books, found by its object and RECORDNO, or by its natural key where it has one. */
public sealed interface LedgerRecord permits Customer, Document, Receipt, MasterRecord, AuditEntry {

    /** RECORDNO, unique within the company. */
    long recordNo();

    /** The gateway's object name in upper case, such as ARINVOICE. */
    String object();

    /** The natural key (CUSTOMERID, invoice number, account number); empty where there is none. */
    String naturalKey();

    Trail trail();

    /** The same record with another trail. */
    LedgerRecord withTrail(Trail changed);
}
