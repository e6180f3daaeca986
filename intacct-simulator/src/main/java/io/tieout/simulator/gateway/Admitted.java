package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Company;
import io.tieout.simulator.gateway.SignIn.SignedIn;
import java.time.Instant;
import java.util.List;

/** A request that was let in: it counts as at work and holds its control ids until it is closed. */
final class Admitted implements AutoCloseable {

    private final GatewayRequest request;
    private final SignedIn signedIn;
    private final Instant arrived;
    private final RequestEntry entry;
    private final Company company;
    private final ControlIdClaims claims;
    private final Operation operation;

    Admitted(
            GatewayRequest request,
            SignedIn signedIn,
            Instant arrived,
            RequestEntry entry,
            Company company,
            ControlIdClaims claims,
            Operation operation) {
        this.request = request;
        this.signedIn = signedIn;
        this.arrived = arrived;
        this.entry = entry;
        this.company = company;
        this.claims = claims;
        this.operation = operation;
    }

    GatewayRequest request() {
        return request;
    }

    /** Carries the request out and returns the true answer. */
    Reply.Send answer(String outcome) {
        List<FunctionResult> results = operation.carryOut(request, signedIn.caller(), claims, arrived);
        entry.carriedOut(results);
        entry.end(outcome);
        return Reply.xml(200, ResponseWriter.results(request, signedIn, results));
    }

    /** Ends without having carried anything out. */
    void notCarriedOut(String outcome) {
        entry.end(outcome);
    }

    /** Drops the connection now and carries the request out later, on a thread of its own. */
    Reply commitLater(long millis) {
        Thread.ofVirtual().name("late-commit").start(() -> {
            try (this) {
                Thread.sleep(millis);
                answer("FAULT late-commit");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        return new Reply.Drop();
    }

    @Override
    public void close() {
        claims.close();
        company.gate().leave();
    }
}
