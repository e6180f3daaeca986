package io.tieout.starter.trace;

import io.tieout.model.event.Event;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts the trace id and the tenant into every log line of this thread until it is closed; then what was there before is back. */
public final class LogContext implements AutoCloseable {

    private static final String TENANT = "tenant";
    private static final String TRACE = "traceId";

    private final @Nullable String outerTenant;
    private final @Nullable String outerTrace;

    private LogContext(@Nullable String outerTenant, @Nullable String outerTrace) {
        this.outerTenant = outerTenant;
        this.outerTrace = outerTrace;
    }

    public static LogContext of(Event<?> event) {
        return of(event.tenant(), event.trace());
    }

    public static LogContext of(TenantId tenant, Trace trace) {
        var context = new LogContext(MDC.get(TENANT), MDC.get(TRACE));
        MDC.put(TENANT, tenant.value());
        MDC.put(TRACE, trace.traceId());
        return context;
    }

    @Override
    public void close() {
        restore(TENANT, outerTenant);
        restore(TRACE, outerTrace);
    }

    private static void restore(String name, @Nullable String outer) {
        if (outer == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, outer);
        }
    }
}
