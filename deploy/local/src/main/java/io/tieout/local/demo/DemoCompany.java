package io.tieout.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
                    "currencyBankAccounts", Map.of("GBP", "HSBC"))),

    /** A company that never switched other currencies on: none of its records names one, and none may be sent. */
    SINGLE_CURRENCY(
            "single-currency",
            "SINGLE",
            "demo",
            100,
            "USD",
            Map.of(
                    "undepositedFundsAccount", "1099",
                    "defaultItemAccount", "4000",
                    "locationId", "HQ",
                    "departmentId", "SALES",
                    "baseCurrency", "USD")),

    /** Its user is at UTC-7 and writes the day first; lines take account labels and dimensions; invoices are called RE/2026/00001. */
    AWKWARD(
            "awkward",
            "AWKWARD",
            "demo",
            100,
            "USD",
            Map.of(
                    "undepositedFundsAccount", "1099",
                    "defaultItemAccount", "4000",
                    "defaultItemLabel", "Subscription",
                    "advanceAccountLabel", "Customer Deposit",
                    "locationId", "100",
                    "departmentId", "SALES"));

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

    /** The initial books of the simulator in which it is, which is also what a person calls it. */
    public String seedData() {
        return seedData;
    }

    /** The company that a person calls {@code name}. */
    public static Optional<DemoCompany> named(String name) {
        return Stream.of(values()).filter(it -> it.seedData.equals(name)).findFirst();
    }

    /** What people call them. */
    public static List<String> names() {
        return Stream.of(values()).map(DemoCompany::seedData).toList();
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
