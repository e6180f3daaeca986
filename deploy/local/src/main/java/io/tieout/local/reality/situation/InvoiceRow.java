package io.tieout.local.reality.situation;

/** A row of a page of invoices, as the gateway writes it. */
final class InvoiceRow {
    private InvoiceRow() {}

    /** An invoice in US dollars of which nothing is paid; number and record number are written as they are given, escapes and all. */
    static String open(String recordNo, String number, String customer, String amount) {
        return row(recordNo, number, customer, "Posted", amount);
    }

    /** The same in a state of its own. */
    static String row(String recordNo, String number, String customer, String state, String amount) {
        return """
                <ARINVOICE><RECORDNO>%s</RECORDNO><RECORDID>%s</RECORDID><CUSTOMERID>%s</CUSTOMERID><STATE>%s</STATE>\
                <CURRENCY>USD</CURRENCY><BASECURR>USD</BASECURR><TRX_TOTALENTERED>%5$s</TRX_TOTALENTERED>\
                <TRX_TOTALPAID>0</TRX_TOTALPAID><TRX_TOTALDUE>%5$s</TRX_TOTALDUE><WHENCREATED>03/01/2026</WHENCREATED>\
                <WHENDUE>03/31/2026</WHENDUE><MEGAENTITYID></MEGAENTITYID><AUWHENCREATED>03/01/2026 10:00:00</AUWHENCREATED>\
                <WHENMODIFIED>%6$s</WHENMODIFIED></ARINVOICE>\
                """.formatted(recordNo, number, customer, state, amount, IntacctTime.now());
    }
}
