package io.tieout.local.reality.situation;

/** A person deletes an invoice in Intacct; the audit trail names it by a key that ends in more than its number. */
final class DeletedInIntacct implements Situation {
    @Override
    public String name() {
        return "deleted-in-intacct";
    }

    @Override
    public String story() {
        return "An invoice is deleted in Intacct, and its customer pays it";
    }

    @Override
    public void play(Stage stage) {
        long recordNo = stage.recordNo("INV-10002");
        stage.byHand("<delete><object>ARINVOICE</object><keys>%d</keys></delete>".formatted(recordNo));
        stage.gateway().answersOnce("query", "AUDITHISTORY", """
                <result><status>success</status><function>query</function><controlid>page</controlid>\
                <data listtype="AUDITHISTORY" totalcount="1" offset="0" count="1" numremaining="0"><AUDITHISTORY><ID>7</ID>\
                <OBJECTKEY>%d--REC</OBJECTKEY><ACCESSTIME>%s</ACCESSTIME></AUDITHISTORY></data></result>\
                """.formatted(recordNo, IntacctTime.now()), false);
        stage.sync();
        stage.billing(Says.payment("paid", "TXN-DEL-1", "C-1002", "INV-10002", "193.87"));
        stage.awaitAnswers("paid");
    }

    /** What was deleted is owed on neither side; the money that was taken for it waits for a person. */
    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("paid", End.parked("INVOICE_GONE"))
                .differs("C-1002", "193.87", DifferenceCause.DELETED_IN_INTACCT)
                .differs("C-1002", "-193.87", DifferenceCause.PARKED);
    }
}
