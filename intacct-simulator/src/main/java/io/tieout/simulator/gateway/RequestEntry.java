package io.tieout.simulator.gateway;

import io.tieout.simulator.function.Caller;
import io.tieout.simulator.requestlog.LoggedRequest;
import io.tieout.simulator.requestlog.RequestLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Collects what the log says about one request. Belongs to one request. */
final class RequestEntry {

    private final RequestLog log;
    private final Instant arrived;
    private final long startedNanos = System.nanoTime();
    private @Nullable GatewayRequest request;
    private String company = "";
    private String user = "";
    private String entity = "";
    private List<FunctionResult> results = List.of();

    RequestEntry(RequestLog log, Instant arrived) {
        this.log = log;
        this.arrived = arrived;
    }

    void read(GatewayRequest read, String companyId) {
        request = read;
        company = companyId;
        if (read.authentication() instanceof Authentication.Login login) {
            user = login.userId();
        }
    }

    void signedIn(Caller caller) {
        company = caller.company().id();
        user = caller.user().id();
        entity = caller.entity();
    }

    void carriedOut(List<FunctionResult> carriedOut) {
        results = carriedOut;
    }

    void end(String outcome) {
        GatewayRequest read = request;
        Control control = read == null ? Control.UNREADABLE : read.control();
        log.add(new LoggedRequest(
                log.nextNumber(),
                arrived,
                company,
                control.senderId(),
                user,
                entity,
                read == null ? "" : read.authentication() instanceof Authentication.Login ? "login" : "session",
                control.controlId(),
                control.uniqueId(),
                read != null && read.transaction(),
                read == null ? List.of() : functions(read),
                outcome,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos)));
    }

    private List<LoggedRequest.Function> functions(GatewayRequest read) {
        List<LoggedRequest.Function> functions = new ArrayList<>();
        for (var call : read.functions()) {
            FunctionResult result = results.stream()
                    .filter(candidate -> candidate.call() == call)
                    .findFirst()
                    .orElse(null);
            String status = result == null || result.status().text() == null
                    ? ""
                    : result.status().text();
            String errorno = result == null || result.answer().errors().isEmpty()
                    ? ""
                    : result.answer().errors().getFirst().errorno();
            functions.add(new LoggedRequest.Function(call.name(), call.object(), call.controlId(), status, errorno));
        }
        return functions;
    }
}
