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
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.seed.Seeding.Placement;
import io.tieout.simulator.seed.Seeding.Placing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a simulator starts with. */
public enum InitialBooks {
    /** Nothing. */
    NONE,

    /**
     * The company {@code DEMO}: user demo/demo, sender demo/demo, entities 100 (US, USD) and 200 (UK, GBP), 45
     * customers and 150 invoices of which 100 are open (86 in USD and 4 in EUR at top level, 10 in GBP private to entity
     * 200), books closed through 2025-12-31, undeposited funds in 1099.
     */
    DEMO,

    /**
     * The company {@code SINGLE}, a company with one currency only: no transaction shows or may name one. User, sender and
     * numbers as in the demo company; one location HQ, books in USD, everything open.
     */
    SINGLE_CURRENCY,

    /**
     * The company {@code AWKWARD}: its user is at UTC-7 and writes the day first, lines need account labels and their
     * accounts a department and a location, invoices are numbered RE/2026/00001 and on, and entities 100, 200 and 300 share
     * the work (ten open invoices are private to 200). User, sender and number of records as in the demo company.
     */
    AWKWARD;

    private static final SeedPlan PLAN = new SeedPlan(45, 100, 50);

    /** The books of this name, as the command line and the control API call them: demo, single-currency … */
    public static Optional<InitialBooks> named(String name) {
        return Arrays.stream(values())
                .filter(books -> books.text().equals(name))
                .findFirst();
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(InitialBooks::text).toList();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Makes what is missing; a company that exists already is left as it is. */
    public void apply(Companies companies) {
        switch (this) {
            case NONE -> {
                // There is nothing to make.
            }
            case DEMO -> seed(companies, demoDefinition(), InitialBooks::demoPlacement);
            case SINGLE_CURRENCY -> seed(companies, singleDefinition(), InitialBooks::singlePlacement);
            case AWKWARD -> {
                if (seed(companies, awkwardDefinition(), InitialBooks::awkwardPlacement)) {
                    requireDimensions(companies.get("AWKWARD"));
                }
            }
        }
    }

    private static boolean seed(Companies companies, CompanyDefinition definition, Placing placing) {
        if (companies.find(definition.id()).isPresent()) {
            return false;
        }
        Seeding.seed(companies.define(definition), PLAN, placing);
        return true;
    }

    /** Seeds a company by a plan, all of it at top level in base currency. */
    public static void apply(Company company, SeedPlan plan) {
        String location = company.definition().multiEntity()
                ? company.definition().entities().getFirst().id()
                : "";
        Seeding.seed(
                company,
                plan,
                invoice -> new Placement(
                        number(invoice), Seeding.customerId((invoice - 1) % plan.customers() + 1), "", "", location));
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

    private static CompanyDefinition singleDefinition() {
        return new CompanyDefinition(
                "SINGLE",
                "Single Currency LLC",
                "USD",
                List.of(),
                List.of(new User("demo", "demo")),
                List.of(new Sender("demo", "demo")),
                Limits.DEFAULT,
                Features.DEFAULT.withMultiCurrency(false),
                Assumptions.DEFAULT,
                null);
    }

    private static CompanyDefinition awkwardDefinition() {
        return new CompanyDefinition(
                "AWKWARD",
                "Awkward & Söhne / Holdings",
                "USD",
                List.of(
                        new Entity("100", "North", "USD", null),
                        new Entity("200", "South", "USD", null),
                        new Entity("300", "West", "USD", null)),
                List.of(new User("demo", "demo", List.of(), -420, null, "/dmY", 24, "en_US")),
                List.of(new Sender("demo", "demo")),
                Limits.DEFAULT,
                Features.DEFAULT.withAccountLabels(true),
                Assumptions.DEFAULT,
                LocalDate.of(2025, 12, 31));
    }

    private static void requireDimensions(Company awkward) {
        awkward.books().write(work -> {
            for (String account : List.of("4000", "4010")) {
                MasterRecord old = work.master(MasterRecord.GL_ACCOUNT, account).orElseThrow();
                work.save(old.with(Map.of("REQUIREDEPT", "true", "REQUIRELOC", "true"), old.trail()));
            }
            work.commit();
            return awkward;
        });
    }

    private static String number(int invoice) {
        return "INV-" + (10000 + invoice);
    }

    private static Placement singlePlacement(int invoice) {
        return new Placement(number(invoice), Seeding.customerId((invoice - 1) % 45 + 1), "", "", "HQ");
    }

    private static Placement awkwardPlacement(int invoice) {
        boolean isPrivate = invoice > 90 && invoice <= 100;
        return new Placement(
                "RE/2026/%05d".formatted(invoice),
                Seeding.customerId(isPrivate ? 38 + invoice % 8 : (invoice - 1) % 35 + 1),
                "USD",
                isPrivate ? "200" : "",
                isPrivate ? "200" : String.valueOf(100 * (invoice % 3 + 1)));
    }

    private static Placement demoPlacement(int invoice) {
        if (invoice > 86 && invoice <= 90) {
            return new Placement(number(invoice), Seeding.customerId(36 + invoice % 2), "EUR", "", "100");
        }
        if (invoice > 90 && invoice <= 100) {
            return new Placement(number(invoice), Seeding.customerId(38 + invoice % 8), "GBP", "200", "200");
        }
        return new Placement(number(invoice), Seeding.customerId((invoice - 1) % 35 + 1), "USD", "", "100");
    }
}
