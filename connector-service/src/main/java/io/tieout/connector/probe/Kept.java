package io.tieout.connector.probe;

/** A kind of record that the probe makes: how it is found again, and where a person finds it. */
enum Kept {
    CUSTOMER("CUSTOMER", "CUSTOMERID", "STATUS", "customer", "Accounts Receivable > Customers"),
    /** Its number is not what it is found by: the company may have numbered it itself. */
    INVOICE("ARINVOICE", "DOCNUMBER", "STATE", "invoice with reference", "Accounts Receivable > Invoices"),
    PAYMENT("ARPYMT", "DOCNUMBER", "STATE", "payment", "Accounts Receivable > Posted payments"),
    ADVANCE("ARADVANCE", "DOCNUMBER", "STATE", "advance", "Accounts Receivable > Advances");

    private final String object;
    private final String keyField;
    private final String stateField;
    private final String noun;
    private final String menu;

    Kept(String object, String keyField, String stateField, String noun, String menu) {
        this.object = object;
        this.keyField = keyField;
        this.stateField = stateField;
        this.noun = noun;
        this.menu = menu;
    }

    String object() {
        return object;
    }

    /** The field that holds our key. */
    String keyField() {
        return keyField;
    }

    String stateField() {
        return stateField;
    }

    String noun() {
        return noun;
    }

    /** In Intacct. */
    String menu() {
        return menu;
    }
}
