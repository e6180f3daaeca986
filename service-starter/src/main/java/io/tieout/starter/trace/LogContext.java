package io.tieout.starter.trace;

import io.tieout.model.event.Event;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import org.slf4j.MDC;

/** Puts the trace id and the tenant into every log line of this thread until it is closed. */
public final class LogContext implements AutoCloseable {

    private static final String TENANT = "tenant";
    private static final String TRACE = "traceId";

    private LogContext() {}

    public static LogContext of(Event<?> event) {
        return of(event.tenant(), event.trace());
    }

    public static LogContext of(TenantId tenant, Trace trace) {
        MDC.put(TENANT, tenant.value());
        MDC.put(TRACE, trace.traceId());
        return new LogContext();
    }

    @Override
    public void close() {
        MDC.remove(TENANT);
        MDC.remove(TRACE);
    }
}
