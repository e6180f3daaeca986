package io.tieout.connector.gateway.query;

/** Something that is only asked. */
public sealed interface Inquiry
        permits Query,
                Inquiry.UserFormatting,
                Inquiry.FinancialSetup,
                Inquiry.Applications,
                Inquiry.UserPermissions,
                Inquiry.Preferences,
                Inquiry.ClosedBooks,
                Inquiry.Printed,
                Inquiry.FieldsOf {

    /**
     * In which zone and format dates and times are written to a user: DATEFORMAT, GMTOFFSET and CLOCK. Source: vendor documentation of
     * users.
     *
     * @param userId the LOGINID
     */
    record UserFormatting(String userId) implements Inquiry {}

    /**
     * The company's base currency and whether it has others: BASECURRENCY, MULTICURRENCY, MULTIBASECURRENCY and MULTIENTITYSHARED. The
     * first is empty where the entities have base currencies of their own. Source: vendor documentation of the company.
     */
    record FinancialSetup() implements Inquiry {}

    /** What the company has subscribed to; the text of each row is a code: {@code AR}. Source: vendor documentation of subscriptions. */
    record Applications() implements Inquiry {}

    /**
     * What a user may do: a row for each policy, with APPLICATIONNAME, POLICYNAME and RIGHTS, which are joined by bars. To ask needs a
     * right of its own. Source: vendor documentation of users.
     *
     * @param userId the LOGINID
     */
    record UserPermissions(String userId) implements Inquiry {}

    /**
     * How an application is configured: rows with PREFERENCE and PREFVALUE. Source: vendor documentation of the company, which does not
     * say what those of receivables are called (SIM-14).
     *
     * @param application its code: {@code AR}
     */
    record Preferences(String application) implements Inquiry {}

    /**
     * The last closed day of the company, or of the entity of the session: the text of the row, or its YEAR, MONTH and DAY (SIM-13); empty
     * where nothing is closed. Source: the vendor's 2.1 DTD only, so that a gateway may not know it, and it is asked in a request of its own.
     */
    record ClosedBooks() implements Inquiry {}

    /** A document as Intacct prints it. Source: vendor documentation of invoices and of order-entry transactions. */
    sealed interface Printed extends Inquiry {}

    /**
     * The PDF of an A/R invoice.
     *
     * @param recordNo RECORDNO of the ARINVOICE
     */
    record PrintedInvoice(String recordNo) implements Printed {}

    /**
     * The PDF of a document of Order Entry, of which an A/R invoice was made.
     *
     * @param documentId DOCID of the SODOCUMENT: {@code Sales Invoice-SI0042}
     */
    record PrintedOrder(String documentId) implements Printed {}

    /**
     * Which fields an object has in this company: a row for each, with ID and ISCUSTOM. Source: vendor documentation of queries.
     *
     * @param object its name in Intacct
     */
    record FieldsOf(String object) implements Inquiry {}
}
