package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Assumptions.RefusedSignIn;
import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.Gate;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch.Subject;
import io.tieout.simulator.fault.Faults;
import io.tieout.simulator.fault.Latency;
import io.tieout.simulator.function.FunctionCall;
import io.tieout.simulator.function.Functions;
import io.tieout.simulator.gateway.SignIn.SignedIn;
import io.tieout.simulator.requestlog.RequestLog;
import io.tieout.simulator.session.Sessions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way of a request: read, sign in, be admitted, meet a fault or be carried out, be answered, be logged. Thread-safe;
 * each request runs on a thread of its own, which sleeps for latency and hangs without holding any lock.
 */
public final class Gateway {

    private final Companies companies;
    private final Sessions sessions;
    private final Faults faults;
    private final Latency latency;
    private final RequestLog log;
    private final Clock clock;
    private final EnvelopeReader reader;
    private final SignIn signIn;
    private final Operation operation;

    public Gateway(
            Companies companies, Sessions sessions, Faults faults, Latency latency, RequestLog log, Clock clock) {
        this.companies = companies;
        this.sessions = sessions;
        this.faults = faults;
        this.latency = latency;
        this.log = log;
        this.clock = clock;
        Functions functions = new Functions(sessions);
        this.reader = new EnvelopeReader(functions);
        this.signIn = new SignIn(companies, sessions);
        this.operation = new Operation(functions, faults);
    }

    /**
     * Handles one request.
     *
     * @param host the Host header, which getAPISession repeats
     */
    public Reply handle(byte[] body, String host) throws InterruptedException {
        Instant arrived = clock.instant();
        RequestEntry entry = new RequestEntry(log, arrived);
        try {
            GatewayRequest request = reader.read(body);
            entry.read(request, signIn.companyOf(request.authentication()));
            try {
                SignedIn signedIn = signIn.signIn(request, host, arrived);
                entry.signedIn(signedIn.caller());
                return admit(request, signedIn, arrived, entry);
            } catch (AuthenticationFailure failure) {
                entry.end("AUTHENTICATION_FAILURE");
                return refused(request, failure);
            }
        } catch (ControlFailure failure) {
            entry.end("CONTROL_FAILURE");
            return Reply.xml(failure.status(), ResponseWriter.controlFailure(failure.control(), failure.error()));
        }
    }

    /** A session that ended is always the same; who has a wrong password may meet other answers. */
    private Reply refused(GatewayRequest request, AuthenticationFailure failure) {
        RefusedSignIn how = companies
                .find(failure.company())
                .map(company -> company.definition().assumptions().refusedSignIn())
                .orElse(RefusedSignIn.AUTHENTICATION_FAILURE);
        return switch (how) {
            case AUTHENTICATION_FAILURE -> Reply.xml(200, ResponseWriter.authenticationFailure(request, failure));
            case CONTROL_FAILURE ->
                Reply.xml(
                        401,
                        ResponseWriter.gatewayFailure(
                                "UJPP0002", "Sign-in information is incorrect. Please check your request."));
            case HTTP_401 -> Reply.text(401, "text/plain; charset=UTF-8", "Unauthorized\n");
        };
    }

    private Reply admit(GatewayRequest request, SignedIn signedIn, Instant arrived, RequestEntry entry)
            throws InterruptedException {
        Company company = signedIn.caller().company();
        Gate.Admission admission = company.gate().enter(company.definition().limits());
        if (admission != Gate.Admission.ADMITTED) {
            entry.end(admission == Gate.Admission.BUSY ? "BUSY" : "RATE_LIMITED");
            return busy();
        }
        ControlIdClaims claims = new ControlIdClaims(company, request);
        Admitted admitted = new Admitted(request, signedIn, arrived, entry, company, claims, operation);
        boolean handedOver = false;
        try {
            Optional<String> used = claims.refusalOfAll();
            if (used.isPresent()) {
                admitted.notCarriedOut("CONTROL_FAILURE");
                return Reply.xml(
                        200, ResponseWriter.controlFailure(request.control(), GatewayError.of("", used.get())));
            }
            List<Subject> subjects =
                    request.functions().stream().map(FunctionCall::subject).toList();
            Thread.sleep(latency.of(company.id(), subjects));
            Optional<Fault> fault = faults.ofRequest(company.id(), request.text(), subjects);
            if (fault.isPresent() && fault.get() instanceof Fault.LateCommit late) {
                handedOver = true;
                return admitted.commitLater(late.millis());
            }
            return fault.isPresent()
                    ? new FaultyReply(admitted, sessions).reply(fault.get())
                    : admitted.answer("ANSWERED");
        } finally {
            if (!handedOver) {
                admitted.close();
            }
        }
    }

    static Reply.Send busy() {
        return Reply.xml(429, ResponseWriter.gatewayFailure("GW-0010", "Too many requests. Please try again later."));
    }

    /** The companies behind this gateway. */
    public Companies companies() {
        return companies;
    }
}
