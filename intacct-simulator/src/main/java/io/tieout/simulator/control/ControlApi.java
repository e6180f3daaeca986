package io.tieout.simulator.control;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.UnknownCompany;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.fault.Faults;
import io.tieout.simulator.fault.Latency;
import io.tieout.simulator.json.Json;
import io.tieout.simulator.requestlog.RequestLog;
import io.tieout.simulator.session.Sessions;
import io.tieout.simulator.time.SimulatedClock;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The control API: JSON in, JSON out. Errors are 400 or 404 with {@code {"error": sentence}}. Thread-safe. */
public final class ControlApi {

    private final Routes routes = new Routes();

    public ControlApi(
            Companies companies,
            Sessions sessions,
            Faults faults,
            Latency latency,
            RequestLog log,
            SimulatedClock clock) {
        new CompanyRoutes(companies, sessions).add(routes);
        new ByHandRoutes(companies, clock).add(routes);
        new FaultRoutes(faults, latency).add(routes);
        new ObservationRoutes(companies, log, clock).add(routes);
    }

    /**
     * Answers one call.
     *
     * @param path without the leading /control/
     */
    public ControlAnswer handle(String method, String path, Map<String, String> query, String body) {
        try {
            Optional<Object> answer = routes.call(method, path, query, body);
            return answer.map(found -> new ControlAnswer(200, Json.MAPPER.writeValueAsString(found)))
                    .orElseGet(() -> problem(404, "There is no " + method + " /control/" + path + "."));
        } catch (UnknownCompany unknown) {
            return problem(404, String.valueOf(unknown.getMessage()));
        } catch (JacksonException wrong) {
            return problem(400, "The body cannot be read: " + wrong.getOriginalMessage());
        } catch (FunctionRefused refusal) {
            return problem(400, refusal.errors().getFirst().description2());
        } catch (IllegalArgumentException wrong) {
            return problem(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static ControlAnswer problem(int status, String sentence) {
        return new ControlAnswer(status, Json.MAPPER.writeValueAsString(new Problem(sentence)));
    }
}
