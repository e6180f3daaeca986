package io.tieout.simulator.control;

import io.tieout.simulator.assumption.KnownAssumptions;
import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.requestlog.LoggedRequest;
import io.tieout.simulator.requestlog.RequestLog;
import io.tieout.simulator.time.SimulatedClock;
import java.util.List;
import java.util.Map;

/** Health, time, the request log and what companies have used. */
final class ObservationRoutes {

    private final Companies companies;
    private final RequestLog log;
    private final SimulatedClock clock;

    ObservationRoutes(Companies companies, RequestLog log, SimulatedClock clock) {
        this.companies = companies;
        this.log = log;
        this.clock = clock;
    }

    void add(Routes routes) {
        routes.add(
                "GET",
                "health",
                request -> Map.of("status", "UP", "companies", companies.all().size()));
        routes.add("GET", "assumptions", request -> KnownAssumptions.all());
        routes.add("GET", "clock", request -> time());
        routes.add("PUT", "clock", this::setClock);
        routes.add("GET", "requests", this::requests);
        routes.add("DELETE", "requests", request -> {
            log.clear();
            return Map.of("cleared", true);
        });
        routes.add("GET", "requests/outcomes", request -> log.outcomes());
        routes.add("GET", "companies/{id}/stats", request -> CompanyStats.of(companies.get(request.variable("id"))));
        routes.add("DELETE", "companies/{id}/stats", request -> {
            Company company = companies.get(request.variable("id"));
            company.gate().resetMostAtWork();
            return CompanyStats.of(company);
        });
        routes.add(
                "GET",
                "stats",
                request -> companies.all().stream().map(CompanyStats::of).toList());
    }

    private Map<String, Object> time() {
        return Map.of("now", clock.instant(), "fixed", clock.isFixed());
    }

    private Object setClock(ControlRequest request) {
        ClockSetting setting = request.as(ClockSetting.class);
        switch (setting.mode()) {
            case null -> {
                // Only moved, if at all.
            }
            case "real" -> clock.real();
            case "fixed" -> clock.fix(setting.at() == null ? clock.instant() : setting.at());
            default ->
                throw new IllegalArgumentException(
                        "The clock has no mode '" + setting.mode() + "': use real or fixed.");
        }
        if (setting.advance() != null) {
            clock.advance(setting.advance());
        }
        return time();
    }

    private List<LoggedRequest> requests(ControlRequest request) {
        String company = request.query().get("company");
        String function = request.query().get("function");
        List<LoggedRequest> found = company == null ? log.all() : log.of(company);
        return function == null
                ? found
                : found.stream()
                        .filter(one -> one.functions().stream()
                                .anyMatch(called -> called.name().equalsIgnoreCase(function)))
                        .toList();
    }
}
