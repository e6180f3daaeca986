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
        long count = 0;
        for (JsonNode receipt : api.get("/control/companies/DEMO/ledger").path("receipts")) {
            if (receipt.path("documentNumber").asString("").startsWith(OUR_MARK)) {
                count++;
            }
        }
        return count;
    }
}
