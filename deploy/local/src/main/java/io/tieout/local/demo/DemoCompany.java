package io.tieout.local.demo;

import java.util.Map;

/** What is known about the demonstration company that the simulator is seeded with. */
final class DemoCompany {
    /** Its invoices that wait for money. */
    static final int OPEN_INVOICES = 100;

    private DemoCompany() {}

    /** The accounts that its accounting admin would choose. */
    static Map<String, Object> mapping() {
        return Map.of(
                "undepositedFundsAccount", "1099",
                "defaultItemAccount", "4000",
                "currencyBankAccounts", Map.of("GBP", "BANK-GBP"));
    }
}
