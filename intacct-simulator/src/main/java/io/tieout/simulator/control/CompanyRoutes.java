package io.tieout.simulator.control;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.json.Json;
import io.tieout.simulator.oracle.Ledger;
import io.tieout.simulator.seed.InitialBooks;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.simulator.session.Sessions;
import java.util.List;
import java.util.Map;

/** Companies, their seeds and their books. */
final class CompanyRoutes {

    private final Companies companies;
    private final Sessions sessions;

    CompanyRoutes(Companies companies, Sessions sessions) {
        this.companies = companies;
        this.sessions = sessions;
    }

    void add(Routes routes) {
        routes.add(
                "GET",
                "companies",
                request -> companies.all().stream().map(Company::id).toList());
        routes.add("POST", "companies", this::createMany);
        routes.add("POST", "seed/{name}", request -> {
            String name = request.variable("name");
            InitialBooks.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("There is no seed data '" + name + "': use "
                            + String.join(", ", InitialBooks.names()) + "."))
                    .apply(companies);
            return Map.of("seeded", name);
        });
        routes.add("GET", "companies/{id}", request -> company(request).definition());
        routes.add("PUT", "companies/{id}", this::define);
        routes.add(
                "PATCH",
                "companies/{id}",
                request -> Definitions.change(companies, request.variable("id"), request.body()));
        routes.add("DELETE", "companies/{id}", this::remove);
        routes.add("POST", "companies/{id}/seed", request -> {
            InitialBooks.apply(company(request), request.as(SeedPlan.class));
            return Ledger.of(company(request)).summary();
        });
        routes.add("GET", "companies/{id}/ledger", request -> Ledger.of(company(request)));
        routes.add(
                "GET",
                "companies/{id}/ledger/summary",
                request -> Ledger.of(company(request)).summary());
        routes.add("POST", "companies/{id}/expire-sessions", request -> {
            sessions.expireAll(company(request).id());
            return Map.of("expired", true);
        });
        routes.add(
                "POST",
                "companies/{id}/forget-control-ids",
                request -> Map.of("forgotten", company(request).books().forgetControlIds()));
        routes.add("POST", "companies/{id}/unlock-users", request -> {
            company(request).attempts().unlockAll();
            return Map.of("unlocked", true);
        });
    }

    private Company company(ControlRequest request) {
        return companies.get(request.variable("id"));
    }

    private Object define(ControlRequest request) {
        CompanyDefinition definition = request.as(CompanyDefinition.class);
        if (!definition.id().equalsIgnoreCase(request.variable("id"))) {
            throw new IllegalArgumentException(
                    "The path names company '" + request.variable("id") + "', but the body '" + definition.id() + "'.");
        }
        return companies.define(definition).definition();
    }

    private Object remove(ControlRequest request) {
        String id = company(request).id();
        sessions.expireAll(id);
        return Map.of("removed", companies.remove(id));
    }

    private Object createMany(ControlRequest request) {
        List<NewCompany> lines = request.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Json.MAPPER.readValue(line, NewCompany.class))
                .toList();
        for (NewCompany line : lines) {
            boolean isNew = companies.find(line.definition().id()).isEmpty();
            Company company = companies.define(line.definition());
            if (isNew && line.seed() != null) {
                InitialBooks.apply(company, line.seed());
            }
        }
        return Map.of("created", lines.size());
    }
}
