package io.tieout.local.demo;

import tools.jackson.databind.JsonNode;

/**
 * The simulator's own books, which know nothing of Tieout.
 *
 * @param api the simulator's control interface
 */
record SimulatorLedger(Api api) {
    /** Tieout marks its payments in the field that an accountant can search for. */
    private static final String OUR_MARK = "TO-";

    /** How many payments and advances that Tieout made are in the books. */
    long paymentsOfTieout() {
        JsonNode ledger = api.get("/control/companies/DEMO/ledger");
        return ours(ledger.path("payments")) + ours(ledger.path("advances"));
    }

    private static long ours(JsonNode receipts) {
        return receipts.valueStream()
                .filter(it -> it.path("docNumber").asString("").startsWith(OUR_MARK))
                .filter(it ->
                        it.path("reversalOf").isNull() || it.path("reversalOf").isMissingNode())
                .count();
    }
}
