package io.tieout.console;

/** How the tenant of {@link Acme} is set up, as the services tell it. */
final class AcmeSetup {

    private static final String T = "/api/v1/tenants/acme";

    private AcmeSetup() {}

    static void recordedIn(RecordedServices services) {
        services.answers("connector-service", "GET", T + "/readiness", 200, readiness("2026-11-26T14:03:00Z"));
        services.answers("connector-service", "POST", T + "/readiness", 200, readiness("2026-11-26T14:05:00Z"));
        choices(services);
        services.answers(
                "connector-service", "GET", T + "/connection/start-date", 200, "{\"startDate\":\"2026-11-01\"}");
        services.answers("connector-service", "GET", T + "/image-settings", 200, """
                {"sources":["INTACCT","UPSTREAM"],"possible":["INTACCT","UPSTREAM","DRAWN"]}""");
        services.answers("connector-service", "PUT", T + "/image-settings", 200, """
                {"sources":["UPSTREAM","INTACCT"],"possible":["INTACCT","UPSTREAM","DRAWN"]}""");
        services.answers("connector-service", "DELETE", T + "/connection", 204, "");
        services.answers("mapping-service", "GET", T + "/mapping", 200, mapping("1099", "[]"));
        services.answers("mapping-service", "PUT", T + "/mapping", 200, mapping("1099", "[]"));
        services.answers(
                "mapping-service", "POST", T + "/mapping/trial", 200, "{\"diff\":[],\"problems\":[],\"unchecked\":[]}");
        services.answers(
                "mapping-service",
                "GET",
                T + "/mapping/changes",
                200,
                "[" + change(2, "1099", "vera", "\"the auditors asked\"") + "," + change(1, "1090", "mireille", "null")
                        + "]");
        services.answers("mapping-service", "POST", T + "/mapping/changes/1/restore", 200, mapping("1090", "[]"));
        services.answers("scheduler-service", "GET", T + "/notices", 200, """
                {"emails":["receivables@halvorsen.example"],"zone":"Europe/Berlin","quietHours":{"from":"22:00:00","until":"07:00:00"},
                 "digestAt":"08:00:00","causes":[]}""");
    }

    private static void choices(RecordedServices services) {
        choices(
                services,
                "accounts",
                choice("1090", "Undeposited receipts", "balancesheet", null),
                choice("1099", "Undeposited funds", "balancesheet", null),
                choice("1200", "Accounts receivable", "balancesheet", null),
                choice("2310", "Customer advances", "balancesheet", null),
                choice("4000", "Sales of frames and lenses", "incomestatement", null),
                choice("4100", "<b>Services</b> & repairs", "incomestatement", null));
        choices(
                services,
                "bank-accounts",
                choice("OPS-USD", "Brannoc Operating", "checking", "USD"),
                choice("CARDS", "Card clearing", "checking", "USD"),
                choice("SPAR-EUR", "Sparhaus", "checking", "EUR"));
        choices(services, "locations", choice("100", "United States", "location", null));
        choices(services, "departments", choice("SALES", "Sales", "department", null));
        choices(services, "account-labels");
        choices(
                services,
                "entities",
                choice("100", "United States", "entity", null),
                choice("200", "Europe", "entity", null));
    }

    static void choices(RecordedServices services, String list, String... entries) {
        services.answers("connector-service", "GET", T + "/choices/" + list, 200, """
                {"list":"%s","readAt":"2026-11-26T13:58:00Z","ageSeconds":420,"total":%d,"refreshing":false,"entries":[%s]}""".formatted(
                        list, entries.length, String.join(",", entries)));
    }

    private static String choice(String id, String name, String kind, String currency) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\"%s}"
                .formatted(id, name, kind, currency == null ? "" : ",\"currency\":\"" + currency + "\"");
    }

    /** @param wrong a JSON list of sentences */
    static String mapping(String undeposited, String wrong) {
        return """
                {"undepositedFundsAccount":"%s","defaultItemAccount":"4000","locationId":"100","baseCurrency":"USD","itemAccounts":{"SVC-GEN":"4100"},
                 "itemLabels":{},"methods":{"CARD":{"paymentMethod":"Credit Card","bankAccountId":"CARDS"}},"currencyBankAccounts":{"GBP":"BRAN-GBP"},
                 "changedBy":"vera","changedAt":"2026-11-20T09:00:00Z","wrong":%s,"unchecked":[]}""".formatted(undeposited, wrong);
    }

    private static String change(int number, String undeposited, String who, String why) {
        return """
                {"undepositedFundsAccount":"%s","defaultItemAccount":"4000","baseCurrency":"USD","itemAccounts":{},"itemLabels":{},"methods":{},
                 "currencyBankAccounts":{},"changedBy":"%s","changedAt":"2026-11-%02dT09:00:00Z","wrong":[],"unchecked":[],"number":%d,"reason":%s}""".formatted(undeposited, who, 18 + number, number, why);
    }

    static String readiness(String checkedAt) {
        String passes = """
                ,{"id":"%s","group":"CONNECTION","result":"OK","what":"%s","reason":"It is so."}""";
        return """
                {"checkedAt":"%s","companyId":"HALVORSEN","overall":"FAILED","assumptions":[],"checks":[
                 {"id":"SIGN_IN","group":"CONNECTION","result":"OK","what":"The web-services user signs in","reason":"User tieout_ws signs in to company HALVORSEN."}%s,
                 {"id":"UNDEPOSITED_NOT_A_BANK","group":"ACCOUNTS","result":"FAILED","what":"The account of undeposited funds belongs to no bank account",
                  "reason":"Account 1099, chosen for undeposited funds, is the account of bank account OPS-USD: payments would count as deposited.",
                  "remedy":"In the mapping settings choose another undepositedFundsAccount, or choose bank account OPS-USD for the payment methods instead.",
                  "menuPath":"Cash Management > Checking accounts"},
                 {"id":"PERMISSION_ADVANCES","group":"PERMISSIONS","result":"CANNOT_BE_READ","what":"The user may read and create advances",
                  "reason":"What user tieout_ws may do with Receive advances cannot be read.",
                  "remedy":"Give the user Company > Users > Permissions > View.","menuPath":"Company > Admin > Roles"}]}""".formatted(
                checkedAt,
                passes.formatted("COMPANY_KNOWN", "Intacct knows the company, and it is open")
                        + passes.formatted("SENDER_AUTHORISED", "The company has authorised the sender ID")
                        + passes.formatted("WEB_SERVICES_SUBSCRIBED", "The company has subscribed to web services")
                        + passes.formatted("ENTITY_REACHABLE", "The entity of the connection can be worked in")
                        + passes.formatted("USER_ACTIVE", "The web-services user is active")
                        + passes.formatted(
                                "USER_FORMATS", "The user's date format, clock and time zone are understood"));
    }
}
