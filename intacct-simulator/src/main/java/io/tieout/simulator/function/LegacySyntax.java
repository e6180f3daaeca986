package io.tieout.simulator.function;

import java.util.Map;

/** The orders of elements of the legacy functions, after the vendor's 2.1 schema and the additions its pages document. */
final class LegacySyntax {

    private static final Syntax LINE = dimensions(Syntax.sequence()
            .one("accountlabel", "glaccountno")
            .maybe("offsetglaccountno")
            .one("amount")
            .maybe("allocationid", "memo", "locationid", "departmentid", "item1099", "key", "totalpaid")
            .maybe("totaldue")
            .maybe("customfields", Syntax.ANY)
            .maybe("revrectemplate", "defrevaccount")
            .maybe("revrecstartdate", Syntax.DATE)
            .maybe("revrecenddate", Syntax.DATE));

    private static final Syntax CHANGED_LINE = dimensions(Syntax.sequence()
            .maybeOneOf("accountlabel", "glaccountno")
            .maybe("offsetglaccountno", "amount", "allocationid", "memo", "locationid", "departmentid", "item1099")
            .maybe("key", "totalpaid", "totaldue")
            .maybe("customfields", Syntax.ANY)
            .maybe("revrectemplate", "defrevaccount")
            .maybe("revrecstartdate", Syntax.DATE)
            .maybe("revrecenddate", Syntax.DATE));

    private static final Syntax CONTACT = Syntax.sequence().one("contactname");

    static final Syntax CREATE_INVOICE = currency(Syntax.sequence()
                    .one("customerid")
                    .one("datecreated", Syntax.DATE)
                    .maybe("dateposted", Syntax.DATE)
                    .maybe("datedue", Syntax.DATE)
                    .maybe("termname", "batchkey", "action", "invoiceno", "ponumber", "description", "externalid")
                    .maybe("billto", CONTACT)
                    .maybe("shipto", CONTACT))
            .maybe("nogl", "supdocid")
            .maybe("customfields", Syntax.ANY)
            .maybe("taxsolutionid")
            .one("invoiceitems", Syntax.sequence().any("lineitem", LINE));

    static final Syntax UPDATE_INVOICE = currency(Syntax.sequence()
                    .maybe("customerid")
                    .maybe("datecreated", Syntax.DATE)
                    .maybe("dateposted", Syntax.DATE)
                    .maybe("datedue", Syntax.DATE)
                    .maybe("termname", "action", "invoiceno", "ponumber", "description")
                    .maybe("payto", CONTACT)
                    .maybe("returnto", CONTACT))
            .maybe("supdocid")
            .maybe("customfields", Syntax.ANY)
            .maybe(
                    "updateinvoiceitems",
                    Syntax.sequence().anyOf(Map.of("updatelineitem", CHANGED_LINE, "lineitem", LINE)));

    static final Syntax REVERSE =
            Syntax.sequence().one("datereversed", Syntax.DATE).maybe("description", "nsfclosedaccount");

    static final Syntax CREATE_ARPAYMENT = currency(Syntax.sequence()
                    .one("customerid", "customerid")
                    .one("paymentamount")
                    .maybe("translatedamount")
                    .maybeOneOf("batchkey", "bankaccountid", "undepfundsacct")
                    .maybe("refid", "overpaylocid", "overpaydeptid")
                    .maybe("datereceived", Syntax.DATE)
                    .maybe("paymentmethod"))
            .maybe("cctype", "authcode")
            .any("arpaymentitem", Syntax.sequence().one("invoicekey").one("amount"))
            .any("onlinecardpayment", Syntax.ANY)
            .any("onlineachpayment", Syntax.ANY);

    static final Syntax APPLY_ARPAYMENT = Syntax.sequence()
            .one("arpaymentkey")
            .one("paymentdate", Syntax.DATE)
            .maybe("batchkey", "memo", "overpaylocid", "overpaydeptid")
            .one(
                    "arpaymentitems",
                    Syntax.sequence()
                            .many(
                                    "arpaymentitem",
                                    Syntax.sequence().one("invoicekey").one("amount")));

    static final Syntax CREATE_ARADJUSTMENT = currency(Syntax.sequence()
                    .one("customerid")
                    .one("datecreated", Syntax.DATE)
                    .maybe("dateposted", Syntax.DATE)
                    .maybe("batchkey", "adjustmentno", "action", "invoiceno", "description", "externalid"))
            .maybe("nogl")
            .maybe("customfields", Syntax.ANY)
            .maybe("taxsolutionid")
            .one("aradjustmentitems", Syntax.sequence().any("lineitem", LINE));

    private LegacySyntax() {}

    private static Syntax currency(Syntax before) {
        return before.maybe("basecurr", "currency")
                .maybe("exchratedate", Syntax.DATE)
                .maybeOneOf("exchratetype", "exchrate");
    }

    private static Syntax dimensions(Syntax before) {
        return before.maybe("projectid", "taskid", "costtypeid", "customerid", "vendorid", "employeeid", "itemid")
                .maybe("classid", "contractid", "warehouseid", "billable")
                .maybe("taxentries", Syntax.ANY);
    }
}
