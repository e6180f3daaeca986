package io.tieout.local.demo;

import java.util.Map;

/** What is known about the demonstration company that the simulator is seeded with. */
final class DemoCompany {
    static final String ID = "DEMO";

    /** Its invoices that wait for money. */
    static final int OPEN_INVOICES = 100;

    /** The currency of its books; its open invoices in others stay as they are in the demonstration. */
    static final String CURRENCY = "USD";

    private DemoCompany() {}

    /** What its accounting admin would choose. */
    static Map<String, Object> mapping() {
        return Map.of(
                "undepositedFundsAccount", "1099",
                "defaultItemAccount", "4000",
                "locationId", "100",
                "departmentId", "SALES",
                "currencyBankAccounts", Map.of("GBP", "HSBC"));
    }
}
