package io.tieout.simulator.gateway;

/**
 * The control block of a request.
 *
 * @param uniqueId whether functions may not be repeated; true where the request says nothing
 * @param moreOfErrors whether errors shall come with {@code additionalinfo}
 */
record Control(
        String senderId,
        String password,
        String controlId,
        boolean uniqueId,
        String dtdVersion,
        String policyId,
        boolean moreOfErrors) {

    static final Control UNREADABLE = new Control("", "", "", false, "3.0", "", false);
}
