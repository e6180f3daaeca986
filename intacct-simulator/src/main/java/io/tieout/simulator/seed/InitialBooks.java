package io.tieout.simulator.seed;

import io.tieout.simulator.company.Assumptions;
import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Entity;
import io.tieout.simulator.company.Features;
import io.tieout.simulator.company.Limits;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.seed.Seeding.Placement;
import java.time.LocalDate;
import java.util.List;

/** What a simulator starts with. */
public enum InitialBooks {
    /** Nothing. */
    NONE,

    /**
     * The company {@code DEMO}: user demo/demo, sender demo/demo, entities 100 (US, USD) and 200 (UK, GBP), 45
     * customers and 150 invoices of which 100 are open (86 in USD and 4 in EUR at top level, 10 in GBP private to entity
     * 200), books closed through 2025-12-31, undeposited funds in 1099.
     */
    DEMO;

    private static final int CUSTOMERS = 45;

    /** Makes what is missing; a company that exists already is left as it is. */
    public void apply(Companies companies) {
        if (this == DEMO && companies.find("DEMO").isEmpty()) {
            Company demo = companies.define(demoDefinition());
            Seeding.seed(demo, new SeedPlan(CUSTOMERS, 100, 50), InitialBooks::demoPlacement);
        }
    }

    /** Seeds a company by a plan, all of it at top level in base currency. */
    public static void apply(Company company, SeedPlan plan) {
        String location = company.definition().multiEntity()
                ? company.definition().entities().getFirst().id()
                : "";
        Seeding.seed(
                company,
                plan,
                invoice -> new Placement(Seeding.customerId((invoice - 1) % plan.customers() + 1), "", "", location));
    }

    /** The definition of the demo company, for a test that wants another one like it. */
    public static CompanyDefinition demoDefinition() {
        return new CompanyDefinition(
                "DEMO",
                "Demo Merchant Inc.",
                "USD",
                List.of(
                        new Entity("100", "United States", "USD", null),
                        new Entity("200", "United Kingdom", "GBP", null)),
                List.of(new User("demo", "demo")),
                List.of(new Sender("demo", "demo")),
                Limits.DEFAULT,
                Features.DEFAULT,
                Assumptions.DEFAULT,
                LocalDate.of(2025, 12, 31));
    }

    private static Placement demoPlacement(int invoice) {
        if (invoice > 86 && invoice <= 90) {
            return new Placement(Seeding.customerId(36 + invoice % 2), "EUR", "", "100");
        }
        if (invoice > 90 && invoice <= 100) {
            return new Placement(Seeding.customerId(38 + invoice % 8), "GBP", "200", "200");
        }
        return new Placement(Seeding.customerId((invoice - 1) % 35 + 1), "USD", "", "100");
    }
}
