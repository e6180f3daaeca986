package io.tieout.local.demo;

import java.util.Map;

/** A company that the simulator is seeded with, and what is known about it. */
public enum DemoCompany {
    /** Two entities, three currencies. */
    ORDINARY(
            "demo",
            "DEMO",
            "demo",
            100,
            "USD",
            Map.of(
                    "undepositedFundsAccount", "1099",
                    "defaultItemAccount", "4000",
                    "locationId", "100",
                    "departmentId", "SALES",
                    "currencyBankAccounts", Map.of("GBP", "HSBC")));

    private final String seedData;
    private final String companyId;
    private final String tenant;
    private final int openInvoices;
    private final String currency;
    private final Map<String, Object> mapping;

    DemoCompany(
            String seedData,
            String companyId,
            String tenant,
            int openInvoices,
            String currency,
            Map<String, Object> mapping) {
        this.seedData = seedData;
        this.companyId = companyId;
        this.tenant = tenant;
        this.openInvoices = openInvoices;
        this.currency = currency;
        this.mapping = mapping;
    }

    /** The initial books of the simulator in which it is. */
    public String seedData() {
        return seedData;
    }

    /** Its id in Intacct. */
    public String companyId() {
        return companyId;
    }

    /** The merchant whose company it is. */
    public String tenant() {
        return tenant;
    }

    /** Its invoices that wait for money while nothing was paid yet. */
    int openInvoices() {
        return openInvoices;
    }

    /** The currency of its books; its open invoices in others stay as they are in the demonstration. */
    String currency() {
        return currency;
    }

    /** What its accounting admin would choose. */
    Map<String, Object> mapping() {
        return mapping;
    }
}
