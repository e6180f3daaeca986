package io.tieout.simulator.error;

/**
 * One {@code <error>} of the gateway. Any part may be empty, as with the real gateway, whose {@code errorno} is not
 * always a code.
 */
public record GatewayError(String errorno, String description, String description2, String correction) {

    /** Field validation failed ("Illegal format for …"). */
    public static final String INVALID_FIELD = "BL03000018";
    /** The generic business failure; the real gateway always sends a specific error before it. */
    public static final String BUSINESS_FAILURE = "BL01001973";
    /** "Another … with the given value(s) … already exists". */
    public static final String DUPLICATE_VALUE = "BL34000061";
    /** A transaction number exists already. */
    public static final String DUPLICATE_NUMBER = "BL03002185";
    /** The action does not fit the record's state. */
    public static final String WRONG_ACTION = "BL03002129";
    /** A foreign-currency invoice cannot be paid to undeposited funds. */
    public static final String UNDEPOSITED_FOREIGN_CURRENCY = "BL02000051";
    /** A legacy payment pays more than is due. */
    public static final String MORE_THAN_DUE = "XL03000027";
    /** A legacy payment pays what is paid already. */
    public static final String ALREADY_PAID = "BL03000130";
    /** A legacy function names a record that is not there. */
    public static final String NO_RECORD = "DL03000005";
    /** A location that is not there. */
    public static final String NO_LOCATION = "BL03001994";
    /** "There was an error processing the request." */
    public static final String PROCESSING = "DL02000001";
    /** The user has no permission for the operation. */
    public static final String NO_PERMISSION = "PL04000005";
    /** The request is no valid Intacct XML. */
    public static final String SCHEMA = "XL03000003";
    /** Sign-in, session, sender and transport policy failures share this number. */
    public static final String SIGN_IN = "XL03000006";
    /** The gateway in front knows no such company. */
    public static final String UNKNOWN_COMPANY = "XMLGW_JPP0002";
    /** The whole transaction was rolled back. */
    public static final String ROLLED_BACK = "XL03000009";

    public static GatewayError of(String errorno, String description2) {
        return new GatewayError(errorno, "", description2, "");
    }

    public static GatewayError of(String errorno, String description2, String correction) {
        return new GatewayError(errorno, "", description2, correction);
    }

    public static GatewayError described(String errorno, String description, String description2) {
        return new GatewayError(errorno, description, description2, "");
    }

    /** What every function of a rolled-back transaction carries. */
    public static GatewayError rolledBack() {
        return of(ROLLED_BACK, "The entire transaction in this operation has been rolled back due to an error.");
    }

    /** The same error with its texts escaped as HTML, as the real gateway does at times before it writes XML. */
    public GatewayError escaped() {
        return new GatewayError(errorno, html(description), html(description2), html(correction));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }

    /** The same error with the "[Support ID: …]" tail that the real gateway appends, where there is a text to carry it. */
    public GatewayError withSupportId(String supportId) {
        return description2.isEmpty()
                ? this
                : new GatewayError(errorno, description, description2 + " [Support ID: " + supportId + "]", correction);
    }
}
