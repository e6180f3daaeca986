package io.tieout.connector.gateway.query;

/** Something that is only asked. */
public sealed interface Inquiry
        permits Query, Inquiry.UserFormatting, Inquiry.FinancialSetup, Inquiry.Applications, Inquiry.FieldsOf {

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
     * Which fields an object has in this company: a row for each, with ID and ISCUSTOM. Source: vendor documentation of queries.
     *
     * @param object its name in Intacct
     */
    record FieldsOf(String object) implements Inquiry {}
}
