package io.tieout.console;

/** A tenant with a history, as the services tell it. */
final class Acme {

    private static final String T = "/api/v1/tenants/acme";

    private Acme() {}

    static void recordedIn(RecordedServices services) {
        payments(services);
        receivables(services);
        presses(services);
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
        syncs(services);
        services.answers(
                "scheduler-service",
                "POST",
                T + "/syncs",
                202,
                "{\"runId\":\"r2\",\"state\":\"QUEUED\",\"joined\":false}");
    }

    private static void syncs(RecordedServices services) {
        String running = runningSync();
        String leftOut = run("r1", "HOURLY", "SCHEDULE", "COMPLETED", """
                ,"startedAt":"2026-11-26T13:00:01Z","endedAt":"2026-11-26T13:31:00Z","durationSeconds":1859.0,"apiCalls":264,
                 "counts":[%s,%s,%s]""".formatted(
                        counts("CUSTOMERS", 4, 4, 0), counts("INVOICES", 138, 38, 3), counts("PAYMENTS", 212, 212, 0)));
        services.answers(
                "scheduler-service",
                "GET",
                T + "/syncs",
                200,
                "["
                        + String.join(
                                ",",
                                running,
                                leftOut,
                                run("r0", "NOW", "mireille", "CANCELLED", """
                        ,"startedAt":"2026-11-26T10:00:00Z","endedAt":"2026-11-26T10:00:40Z","durationSeconds":40.0,"apiCalls":16,"counts":[%s],
                         "cancellation":{"who":"jferraz","at":"2026-11-26T10:00:30Z"}""".formatted(counts("INVOICES", 12, 12, 0))),
                                run("i1", "IMPORT", "mireille", "COMPLETED", """
                        ,"startedAt":"2026-11-25T17:42:00Z","endedAt":"2026-11-25T18:00:00Z","durationSeconds":1080.0,"apiCalls":4,"selection":"WHOLE",
                         "counts":[%s]""".formatted(
                                                        counts("CUSTOMERS", 1946, 1946, 0)))
                                        .replaceFirst("\"objects\":\\[[^]]*]", "\"objects\":[\"CUSTOMERS\"]"),
                                run("f1", "HOURLY", "SCHEDULE", "FAILED", """
                        ,"startedAt":"2026-11-25T16:00:00Z","endedAt":"2026-11-25T16:05:00Z","durationSeconds":300.0,"apiCalls":71,"counts":[],
                         "problem":{"code":"X","cause":"Intacct did not answer.","remedy":"The next sync tries again."}"""))
                        + "]");
        services.answers("scheduler-service", "GET", T + "/syncs/r1", 200, leftOut.replaceFirst("\\}$", """
                ,"skipped":[{"object":"INVOICES","recordNo":"1204","number":"INV-7","reason":"TRX_TOTALDUE is empty"}]}"""));
        services.answers("scheduler-service", "GET", T + "/syncs/r2", 200, running);
        services.answers("scheduler-service", "POST", T + "/syncs/r2/cancel", 202, running);
        String imported = run("i2", "IMPORT", "mireille", "RUNNING", """
                ,"startedAt":"2026-11-26T14:02:10Z","apiCalls":2,"reading":{"object":"CUSTOMERS","read":1000,"expected":1946,"percent":51},
                 "selection":"WHOLE","counts":[%s]""".formatted(counts("CUSTOMERS", 1000, 990, 0)))
                .replaceFirst("\"objects\":\\[[^]]*]", "\"objects\":[\"CUSTOMERS\"]");
        services.answers("scheduler-service", "GET", T + "/syncs/i2", 200, imported);
        services.answers(
                "scheduler-service",
                "GET",
                T + "/imports/i2",
                200,
                "{\"run\":%s,\"mails\":[{\"email\":\"mireille@halvorsen.example\"}]}".formatted(imported));
        services.answers("scheduler-service", "POST", T + "/imports", 202, """
                {"runId":"i2","state":"QUEUED","joined":false,"email":"mireille@halvorsen.example"}""");
        services.answers("scheduler-service", "GET", T + "/notices", 200, "{\"emails\":[],\"causes\":[]}");
        services.answers("scheduler-service", "PUT", T + "/auto-sync", 200, """
                {"connected":true,"enabled":true,"everyMinutes":30,"nextSyncAt":"2026-11-26T14:30:00Z"}""");
    }

    /** @param run the one that runs now */
    static String statusWhile(String run) {
        return """
                {"waiting":[],"running":%s,"next":"2026-11-26T15:00:00Z"}""".formatted(run);
    }

    static String runningSync() {
        return run("r2", "NOW", "mireille", "RUNNING", """
                ,"startedAt":"2026-11-26T14:02:10Z","apiCalls":118,"reading":{"object":"PAYMENTS","read":96,"expected":187,"percent":51,"secondsLeft":120},
                 "counts":[%s,%s,%s]""".formatted(
                        counts("CUSTOMERS", 6, 2, 0), counts("INVOICES", 41, 38, 0), counts("PAYMENTS", 96, 90, 0)));
    }

    private static String counts(String object, int read, int written, int skipped) {
        return """
                {"object":"%s","read":%d,"written":%d,"unchanged":%d,"skipped":%d,"removed":0}""".formatted(object, read, written, read - written - skipped, skipped);
    }

    private static String run(String id, String trigger, String startedBy, String state, String more) {
        return """
                {"runId":"%s","trigger":"%s","startedBy":"%s","objects":["CUSTOMERS","INVOICES","PAYMENTS"],"everything":false,"state":"%s",
                 "requestedAt":"2026-11-26T10:00:00Z"%s}""".formatted(id, trigger, startedBy, state, more);
    }

    private static String days() {
        return java.util.stream.IntStream.range(0, 30)
                .mapToObj(number -> {
                    boolean weekend = number % 7 > 4;
                    String recorded = number == 9
                            ? ""
                            : ",\"medianSeconds\":%.1f,\"p99Seconds\":%.1f"
                                    .formatted(1 + number % 4 * 0.3, number == 15 ? 1980.0 : 6 + number % 5);
                    return "{\"day\":\"%s\",\"soon\":%d,\"later\":%d,\"underway\":%d,\"attention\":%d,\"dismissed\":0%s}"
                            .formatted(
                                    java.time.LocalDate.parse("2026-10-28").plusDays(number),
                                    number == 9 ? 0 : weekend ? 60 : 210 + number % 5 * 8,
                                    number == 9 ? 0 : number == 15 ? 87 : number % 4 * 3,
                                    number == 29 ? 6 : 0,
                                    number > 24 ? number % 3 : 0,
                                    recorded);
                })
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
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

    private static void receivables(RecordedServices services) {
        services.answers("payment-service", "GET", T + "/refused-records", 200, """
                [{"topic":"billing.payment.v1","partition":0,"offset":7,"code":"MALFORMED","reason":"The amount of the event is missing.",
                  "deadLetters":"dead","refusedAt":"2026-11-26T08:00:00Z"},
                 {"topic":"billing.invoice.v1","partition":0,"offset":8,"code":"MALFORMED","reason":"Of another topic.",
                  "deadLetters":"dead","refusedAt":"2026-11-26T08:00:00Z"}]""");
        String numbered = invoice("INV-20391", "C-20007", "OPEN", "330.00", "104879", "") + ","
                + invoice(
                        "INV-20417",
                        "C-20007",
                        "NOT_IN_INTACCT",
                        null,
                        null,
                        ",\"problem\":{\"code\":\"ACCOUNT_MISSING\",\"cause\":\"No account is chosen.\",\"remedy\":\"Choose one.\"}");
        services.answers(
                "payment-service",
                "GET",
                T + "/invoices",
                200,
                "{\"invoices\":[" + numbered + "],\"count\":{\"number\":10000,\"exact\":false}}");
        services.answers(
                "payment-service",
                "GET",
                T + "/invoices/T-1",
                200,
                "{\"lines\":[" + invoice("T-1", "C-20007", "OPEN", "330.00", "104879", "") + "]}");
        services.answers(
                "payment-service",
                "GET",
                T + "/invoices/INV-1",
                200,
                "{\"lines\":[" + invoice("INV-1", "C-20007", "OPEN", "330.00", "104879", "") + "]}");
        services.answers(
                "payment-service",
                "GET",
                T + "/customers",
                200,
                "{\"customers\":["
                        + customer("C-20007", "Größwald Augenzentrum Schönefeld-Bohnsdorf GmbH & Co. KG", true)
                        + "," + customer("C-20118", "<i>Peñarrubia</i>", false)
                        + "],\"count\":{\"number\":2,\"exact\":true}}");
        for (String id : java.util.List.of("T-1", "C-20007")) {
            services.answers(
                    "payment-service", "GET", T + "/customers/" + id, 200, customer(id, "Größwald Augenzentrum", true));
        }
        services.answers("connector-service", "GET", T + "/invoices/INV-1/as-read", 200, """
                [{"recordNo":"104879","customerId":"C-20007","state":"Partially Paid","total":{"amount":"330.00","currency":"EUR"},
                  "paid":{"amount":"0.00","currency":"EUR"},"due":{"amount":"330.00","currency":"EUR"},"invoiceDate":"2026-11-14",
                  "dueDate":"2026-12-14","termName":"Net 30","lines":[
                   {"recordNo":"1","account":"4000","amount":{"amount":"300.00","currency":"EUR"},"memo":"Frames, 12 pieces",
                    "dimensions":[{"name":"department","value":"SALES"},{"name":"location","value":"200"}]},
                   {"recordNo":"2","account":"4010","amount":{"amount":"30.00","currency":"EUR"},"dimensions":[]}]}]""");
        services.answers(
                "mapping-service",
                "GET",
                T + "/invoices/INV-1",
                200,
                "{\"actions\":[{\"about\":\"INVOICE\",\"id\":\"INV-1\",\"action\":\"RETRY\",\"who\":\"mireille\",\"at\":\"2026-11-25T09:16:40Z\"}]}");
        services.answers(
                "connector-service",
                "GET",
                T + "/invoices/INV-1/image",
                404,
                RecordedServices.problem(
                        404, "There is no image of invoice INV-1. INTACCT: the web-services user may not print."));
    }

    /** What is pressed, and what came of it. */
    private static void presses(RecordedServices services) {
        services.answers("payment-service", "POST", T + "/payments/T-1/retry", 200, detail("T-1"));
        services.answers("payment-service", "POST", T + "/payments/T-1/dismiss", 200, detail("T-1"));
        services.answers("payment-service", "POST", T + "/payments/dismiss", 200, "{\"dismissed\":3}");
        services.answers(
                "payment-service",
                "POST",
                T + "/payments/retry",
                200,
                "{\"retried\":4,\"left\":1,\"reasons\":[\"Payment 88231: October is still closed.\"]}");
        services.answers(
                "mapping-service", "POST", T + "/invoices/retry", 200, "{\"retried\":0,\"left\":0,\"reasons\":[]}");
        services.answers(
                "mapping-service", "POST", T + "/invoices/T-1/retry", 200, "{\"retried\":1,\"left\":0,\"reasons\":[]}");
    }

    private static String invoice(
            String number, String customer, String standing, String intacct, String record, String more) {
        return """
                {"invoiceId":"%s","customerId":"%s","customerName":"Größwald Augenzentrum","currency":"EUR","billingTotal":"330.00","standing":"%s"%s%s}""".formatted(
                        number,
                        customer,
                        standing,
                        intacct == null
                                ? ""
                                : ",\"intacctTotal\":\"%s\",\"intacctDue\":\"%s\",\"recordNo\":\"%s\""
                                        .formatted(intacct, intacct, record),
                        more);
    }

    private static String customer(String id, String name, boolean inIntacct) {
        return "{\"customerId\":\"%s\",\"name\":\"%s\",\"inBilling\":true,\"inIntacct\":%s%s}"
                .formatted(id, name, inIntacct, inIntacct ? ",\"recordNo\":\"311\"" : "");
    }

    private static void payments(RecordedServices services) {
        services.answers("payment-service", "GET", T + "/payment-days", 200, days());
        services.answers("payment-service", "GET", T + "/tie-out", 200, """
                {"comparedAt":"2026-11-26T14:05:00Z","complete":true,"refusedAtTheDoor":0,"ofUnknownCustomers":[],"unread":{"count":0,"records":[]},
                 "totals":[
                  {"currency":"USD","billing":"1482906.18","intacct":"1488216.18","difference":"-5310.00","inFlight":"0.00","unexplained":"0.00","customers":1566,"differing":1,
                   "causes":[{"cause":"PARKED","documents":12,"effect":"-5310.00"}]},
                  {"currency":"EUR","billing":"394120.07","intacct":"394120.07","difference":"0.00","inFlight":"0.00","unexplained":"0.00","customers":265,"differing":0,"causes":[]},
                  {"currency":"JPY","billing":"12604300","intacct":"12604300","difference":"0","inFlight":"0","unexplained":"0","customers":12,"differing":0,"causes":[]}],
                 "rows":[{"customerId":"C-1","name":"Pacific Ridge Retina Associates","currency":"USD","billing":"1.00","intacct":"5311.00","difference":"-5310.00","inFlight":"0.00",
                   "unexplained":"0.00","causes":[{"cause":"PARKED","documents":12,"effect":"-5310.00"}]}]}""");
        services.answers("payment-service", "GET", T + "/exceptions", 200, """
                [{"kind":"PAYMENT","code":"PERIOD_CLOSED","meaning":"the period is closed in Intacct","mendedBy":"INTACCT","where":"General Ledger > Books > Open","documents":5,
                  "money":[{"amount":"4065.25","currency":"USD"}],"firstSeen":"2026-11-20T08:00:00Z","lastSeen":"2026-11-26T08:00:00Z",
                  "oldest":{"id":"T-1","reason":"October is closed.","remedy":"Open it.","since":"2026-11-20T08:00:00Z"},"triedByItself":true},
                 {"kind":"PAYMENT","code":"NO_ACCOUNT","meaning":"no account is chosen","mendedBy":"MAPPING","where":"Settings","documents":3,
                  "money":[{"amount":"804.75","currency":"USD"},{"amount":"52000","currency":"JPY"}],"firstSeen":"2026-11-26T08:00:00Z",
                  "lastSeen":"2026-11-26T08:00:00Z","oldest":{"id":"T-2","reason":"None.","remedy":"Choose.","since":"2026-11-26T08:00:00Z"},"triedByItself":false}]""");
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
                        + "],\"next\":\"17\",\"count\":{\"number\":4812,\"exact\":true}}");
        services.answers("payment-service", "GET", T + "/payments/T-1", 200, detail("T-1"));
        services.answers("payment-service", "GET", T + "/payments/BR%2F2026%2F117", 200, detail("BR/2026/117"));
    }

    private static String detail(String id) {
        return detail(id, "POSTED");
    }

    static String detail(String id, String state) {
        return """
                {"payment":%s,"history":[
                  {"state":"WAITING","at":"2026-11-25T09:14:02Z","revision":1,"code":"INVOICE_NOT_IN_INTACCT","reason":"Invoice INV-20417 is not in Intacct yet."},
                  {"state":"REQUESTED","at":"2026-11-25T09:16:41Z","revision":1},
                  {"state":"POSTED","at":"2026-11-26T09:17:44Z","revision":1}],
                 "actions":[{"about":"PAYMENT","id":"T-1","action":"RETRY","who":"mireille","at":"2026-11-25T09:16:40Z","reason":"asked for it"}],
                 "events":[{"eventId":"e1","eventTime":"2026-11-25T09:14:02Z","receivedAt":"2026-11-25T09:14:02Z","contradicts":false,"changes":[]}]}""".formatted(payment(
                id,
                "88171",
                "C-20007",
                "2480.00",
                "EUR",
                state,
                state.equals("POSTED") ? ",\"recordNo\":\"104882\"" : ""));
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
