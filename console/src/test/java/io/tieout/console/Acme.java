package io.tieout.console;

/** A tenant with a history, as the services tell it. */
final class Acme {

    private static final String T = "/api/v1/tenants/acme";

    private Acme() {}

    static void recordedIn(RecordedServices services) {
        payments(services);
        services.answers("mapping-service", "GET", T + "/exceptions", 200, "[]");
        services.answers("connector-service", "GET", T + "/connection", 200, connection("RUNNING", "null"));
        services.answers("connector-service", "GET", T + "/profile", 200, """
                {"companyId":"HALVORSEN","baseCurrency":"USD","entities":["100","200","300"],"remarks":[],"unknown":[]}""");
        services.answers("connector-service", "GET", T + "/api-usage", 200, "[]");
        services.answers("connector-service", "GET", "/api/v1/lanes", 200, """
                [{"company":"HALVORSEN","permits":2,"openPermits":2,"leased":0,"connections":[
                  {"tenant":"acme","permits":2,"since":"2026-11-01T08:00:00Z","state":"RUNNING"},
                  {"tenant":"other","permits":2,"since":"2026-11-01T08:00:00Z","state":"PAUSED",
                   "waitsFor":{"code":"CREDENTIALS_REFUSED","cause":"Intacct no longer accepts our password.","remedy":"Enter the new one."}}]}]""");
        services.answers("connector-service", "GET", "/api/v1/api-usage", 200, """
                [{"tenant":"acme","companyId":"HALVORSEN","month":"2026-11","transactions":48210}]""");
        audit(services);
        services.answers("scheduler-service", "GET", T + "/syncs/status", 200, """
                {"waiting":[],"last":{"runId":"r1","trigger":"HOURLY","startedBy":"SCHEDULE","objects":["INVOICES"],"everything":false,
                 "state":"COMPLETED","requestedAt":"2026-11-26T13:00:00Z","startedAt":"2026-11-26T13:00:01Z","endedAt":"2026-11-26T13:01:00Z",
                 "counts":[],"apiCalls":4},"next":"2026-11-26T15:00:00Z"}""");
        services.answers(
                "scheduler-service",
                "GET",
                T + "/auto-sync",
                200,
                "{\"connected\":true,\"enabled\":true,\"everyMinutes\":60}");
        services.answers(
                "scheduler-service",
                "POST",
                T + "/syncs",
                202,
                "{\"runId\":\"r2\",\"state\":\"QUEUED\",\"joined\":false}");
    }

    static String connection(String state, String waitsFor) {
        return """
                {"tenant":"acme","companyId":"Halvorsen & Brás Optical","userId":"tieout_ws","senderId":"tieout","permits":2,
                 "changedAt":"2026-11-01T08:00:00Z","state":"%s","waitsFor":%s}""".formatted(state, waitsFor);
    }

    private static void audit(RecordedServices services) {
        services.answers("payment-service", "GET", T + "/audit", 200, """
                {"entries":[
                  {"position":41,"about":"PAYMENT","id":"T-2","action":"DISMISS","who":"mireille","reason":"paid in cash","revision":3,"at":"2026-11-26T12:10:00Z"},
                  {"position":40,"about":"PAYMENT","id":"T-1","action":"RETRY","who":"mireille","reason":"PERIOD_CLOSED","revision":2,"at":"2026-11-25T09:16:40Z"}]}""");
        services.answers("connector-service", "GET", T + "/audit", 200, """
                {"entries":[{"position":7,"about":"CONNECTION","id":"HALVORSEN","action":"SAVE","who":"olga","at":"2026-11-26T12:05:00Z"}]}""");
        services.answers("mapping-service", "GET", T + "/audit", 200, """
                {"entries":[{"position":9,"about":"SETTINGS","id":"acme","action":"CHANGE","who":"olga","at":"2026-11-26T12:20:00Z"}]}""");
        services.answers("scheduler-service", "GET", T + "/audit", 200, "{\"entries\":[]}");
    }

    private static void payments(RecordedServices services) {
        services.answers("payment-service", "GET", T + "/tie-out", 200, """
                {"comparedAt":"2026-11-26T14:05:00Z","complete":true,"refusedAtTheDoor":0,"ofUnknownCustomers":[],"unread":{"count":0,"records":[]},
                 "totals":[
                  {"currency":"USD","billing":"1482906.18","intacct":"1488216.18","difference":"-5310.00","inFlight":"0.00","unexplained":"0.00"},
                  {"currency":"EUR","billing":"394120.07","intacct":"394120.07","difference":"0.00","inFlight":"0.00","unexplained":"0.00"},
                  {"currency":"JPY","billing":"12604300","intacct":"12604300","difference":"0","inFlight":"0","unexplained":"0"}],
                 "rows":[{"customerId":"C-1","currency":"USD","billing":"1.00","intacct":"5311.00","difference":"-5310.00","inFlight":"0.00",
                   "unexplained":"0.00","causes":[{"cause":"PARKED","documents":12,"effect":"-5310.00"}]}]}""");
        services.answers("payment-service", "GET", T + "/exceptions", 200, """
                [{"kind":"PAYMENT","code":"PERIOD_CLOSED","meaning":"the period is closed in Intacct","mendedBy":"INTACCT","where":"Open Books","documents":5,
                  "money":[{"amount":"4065.25","currency":"USD"}],"firstSeen":"2026-11-20T08:00:00Z","lastSeen":"2026-11-26T08:00:00Z",
                  "oldest":{"id":"T-1","reason":"October is closed.","remedy":"Open it.","since":"2026-11-20T08:00:00Z"}},
                 {"kind":"PAYMENT","code":"NO_ACCOUNT","meaning":"no account is chosen","mendedBy":"MAPPING","where":"Settings","documents":3,
                  "money":[{"amount":"804.75","currency":"USD"},{"amount":"52000","currency":"JPY"}],"firstSeen":"2026-11-26T08:00:00Z",
                  "lastSeen":"2026-11-26T08:00:00Z","oldest":{"id":"T-2","reason":"None.","remedy":"Choose.","since":"2026-11-26T08:00:00Z"}}]""");
        services.answers("payment-service", "GET", T + "/payments/summary", 200, """
                {"in":4812,"waiting":1,"requested":1,"posted":4797,"rejected":8,"parked":5,"dismissed":0}""");
        services.answers(
                "payment-service",
                "GET",
                T + "/ledger",
                200,
                "{\"customers\":46,\"invoices\":1525,\"openInvoices\":318}");
        services.answers(
                "payment-service",
                "GET",
                T + "/payments",
                200,
                "{\"payments\":["
                        + payment("T-1", "88246", "Lindqvist Vision Care AB", "440.00", "USD", "REQUESTED", "") + ","
                        + payment(
                                "T-2",
                                "88231",
                                "Thornbury & Daughters Opticians",
                                "64.75",
                                "USD",
                                "REJECTED",
                                ",\"reason\":{\"code\":\"PERIOD_CLOSED\",\"cause\":\"October is closed.\",\"remedy\":\"Open it.\"}")
                        + ","
                        + payment(
                                "T-3",
                                "88198",
                                "Ōkubo Lens Works K.K.",
                                "318000",
                                "JPY",
                                "POSTED",
                                ",\"recordNo\":\"104996\"")
                        + ","
                        + payment(
                                "T-4",
                                "88207",
                                "Größwald Augenzentrum Schönefeld-Bohnsdorf GmbH & Co. KG",
                                "1905.15",
                                "EUR",
                                "POSTED",
                                ",\"recordNo\":\"105002\"")
                        + ","
                        + payment("T-5", "88151", "<b>Bold</b> & Sons", "-240.00", "EUR", "PARKED", "")
                        + "],\"next\":\"17\"}");
        services.answers("payment-service", "GET", T + "/payments/T-1", 200, detail("T-1"));
        services.answers("payment-service", "GET", T + "/payments/BR%2F2026%2F117", 200, detail("BR/2026/117"));
    }

    private static String detail(String id) {
        return """
                {"payment":%s,"history":[
                  {"state":"WAITING","at":"2026-11-25T09:14:02Z","revision":1,"code":"INVOICE_NOT_IN_INTACCT","reason":"Invoice INV-20417 is not in Intacct yet."},
                  {"state":"REQUESTED","at":"2026-11-25T09:16:41Z","revision":1},
                  {"state":"POSTED","at":"2026-11-26T09:17:44Z","revision":1}],
                 "actions":[{"about":"PAYMENT","id":"T-1","action":"RETRY","who":"mireille","at":"2026-11-25T09:16:40Z","reason":"asked for it"}],
                 "events":[{"eventId":"e1","eventTime":"2026-11-25T09:14:02Z","receivedAt":"2026-11-25T09:14:02Z","contradicts":false,"changes":[]}]}""".formatted(payment(id, "88171", "C-20007", "2480.00", "EUR", "POSTED", ",\"recordNo\":\"104882\""));
    }

    private static String payment(
            String id, String payment, String customer, String amount, String currency, String state, String more) {
        return """
                {"transactionId":"%s","paymentId":"%s","transactionType":"RECEIVED","customerId":"%s","amount":{"amount":"%s","currency":"%s"},
                 "unapplied":{"amount":"%s","currency":"%s"},"allocations":[{"invoiceId":"INV-1","amount":{"amount":"%s","currency":"%s"}}],
                 "effectiveDate":"2026-11-26","occurredAt":"2026-11-26T09:14:02Z","receivedAt":"2026-11-26T09:14:02Z","changedAt":"2026-11-26T09:16:02Z",
                 "fees":[],"method":{"type":"CARD","brand":"VISA","last4":"4242"},"revision":1,"state":"%s"%s}""".formatted(
                        id,
                        payment,
                        customer,
                        amount,
                        currency,
                        currency.equals("JPY") ? "0" : "0.00",
                        currency,
                        amount,
                        currency,
                        state,
                        more);
    }
}
