package io.tieout.local.reality.situation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What sort of company it is. Each has three customers, C-1001 to C-1003, and six open invoices, INV-10001 to INV-10006. */
public enum Books {
    /** US dollars first, other currencies switched on, everything open since 2026. */
    ORDINARY(Map.of()),

    /** Other currencies were never switched on: no record names one. */
    ONE_CURRENCY(Map.of("features", Map.of("multiCurrency", false))),

    /** Its user is seven hours west of Greenwich, writes the day first and has a 12-hour clock. */
    WEST_OF_GREENWICH(Map.of(
            "users",
            List.of(Map.of(
                    "id", "demo", "password", "demo", "gmtOffsetMinutes", -420, "dateFormat", "/dmY", "clock", 12)))),

    /** The year 2025 and January of 2026 are closed. */
    CLOSED_THROUGH_JANUARY(Map.of("closedThrough", "2026-01-31"));

    private final Map<String, Object> peculiarities;

    Books(Map<String, Object> peculiarities) {
        this.peculiarities = peculiarities;
    }

    /** The definition of a company with this id for the simulator; user and sender are {@code demo}. */
    public Map<String, Object> definition(String company) {
        Map<String, Object> definition = new HashMap<>(Map.of(
                "id",
                company,
                "title",
                "Merchant " + company,
                "baseCurrency",
                "USD",
                "users",
                List.of(Map.of("id", "demo", "password", "demo")),
                "senders",
                List.of(Map.of("id", "demo", "password", "demo"))));
        definition.putAll(peculiarities);
        return definition;
    }
}
