package io.tieout.connector.readiness;

import io.tieout.connector.checkup.WithinTime;
import io.tieout.connector.connection.NotConnected;
import io.tieout.connector.readiness.check.Assumption;
import io.tieout.connector.readiness.check.KnownAssumptions;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Conflict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a tenant's company is set up for what Tieout does: as it was found last, or now. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/readiness")
class ReadinessController {

    private static final Duration LONGEST = Duration.ofSeconds(17);

    private final TenantAccess access;
    private final Results results;
    private final CheckingReadiness checking;
    private final Set<TenantId> underWay = ConcurrentHashMap.newKeySet();
    private final List<Assumption> assumptions = KnownAssumptions.all();

    ReadinessController(TenantAccess access, Results results, CheckingReadiness checking) {
        this.access = access;
        this.results = results;
        this.checking = checking;
    }

    @GetMapping
    ReadinessView last(@PathVariable String tenant) {
        return view(access.check(tenant));
    }

    /** Checks now, in less than twenty seconds. What could not be asked in that time leaves the last result, with the reason. */
    @PostMapping
    ReadinessView check(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        if (!underWay.add(id)) {
            throw new Conflict(
                    "Readiness of tenant %s is being checked at this moment; wait for the result.".formatted(id));
        }
        try {
            Optional<Problem> problem =
                    new WithinTime(LONGEST).call(() -> checking.check(id)).orElseGet(() -> Optional.of(tooLong()));
            ReadinessView view = view(id);
            return problem.map(view::because).orElse(view);
        } finally {
            underWay.remove(id);
        }
    }

    private ReadinessView view(TenantId tenant) {
        return results.of(tenant)
                .map(last -> ReadinessView.of(last, assumptions))
                .orElseThrow(() -> new NotConnected(tenant));
    }

    private static Problem tooLong() {
        return new Problem(
                ProblemCode.NO_ANSWER,
                "The check was given up: Intacct did not answer in time.",
                "Check again in a few minutes; if it does not help, have the network and Intacct's status page checked.");
    }
}
