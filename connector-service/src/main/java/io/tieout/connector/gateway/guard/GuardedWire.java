package io.tieout.connector.gateway.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.gateway.wire.Wire;
import io.tieout.connector.usage.ApiUsage;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.event.Trace;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Makes calls that the breakers and the rate limit let through. Thread-safe; never throws for what the other side does. */
public final class GuardedWire {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedWire.class);

    private static final String LIMIT_REACHED = "the limit of requests per second is reached";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Wire wire;
    private final Breakers breakers;
    private final RateLimiter limiter;
    private final ApiUsage usage;
    private final MeterRegistry metrics;
    private final Duration pause;

    GuardedWire(
            Wire wire, Breakers breakers, RateLimiter limiter, ApiUsage usage, MeterRegistry metrics, Duration pause) {
        this.wire = wire;
        this.breakers = breakers;
        this.limiter = limiter;
        this.usage = usage;
        this.metrics = metrics;
        this.pause = pause;
    }

    public Reply exchange(Call call) {
        if (call.onTrial()) {
            return limiter.acquirePermission() ? onTrial(call) : held(call, LIMIT_REACHED, SOON);
        }
        CircuitBreaker company = breakers.of(call.company());
        if (!company.tryAcquirePermission()) {
            return held(call, "too many calls to this company failed", pause);
        }
        if (!breakers.gateway().tryAcquirePermission()) {
            company.releasePermission();
            return held(call, "too many calls to the gateway failed", pause);
        }
        if (!limiter.acquirePermission()) {
            company.releasePermission();
            breakers.gateway().releasePermission();
            return held(call, LIMIT_REACHED, SOON);
        }
        return timed(call, company);
    }

    private Reply onTrial(Call call) {
        long start = System.nanoTime();
        Reply reply = wire.exchange(call.endpoint(), call.envelope(), traceparent(call), call.attachment());
        record(call, reply, System.nanoTime() - start);
        return reply;
    }

    private Reply timed(Call call, CircuitBreaker company) {
        long start = System.nanoTime();
        Reply reply;
        try {
            reply = wire.exchange(call.endpoint(), call.envelope(), traceparent(call), call.attachment());
        } catch (RuntimeException defect) {
            company.releasePermission();
            breakers.gateway().releasePermission();
            throw defect;
        }
        long nanos = System.nanoTime() - start;
        if (saysNothingOfTheCompany(call, reply)) {
            company.releasePermission();
            breakers.gateway().releasePermission();
        } else {
            company.onResult(nanos, TimeUnit.NANOSECONDS, reply);
            breakers.gateway().onResult(nanos, TimeUnit.NANOSECONDS, reply);
        }
        record(call, reply, nanos);
        return reply;
    }

    /** One record with a bad character makes a read unreadable each time, while the company is well and its payments go through. */
    private static boolean saysNothingOfTheCompany(Call call, Reply reply) {
        boolean isRead = call.cause() != CallPurpose.POST && call.cause() != CallPurpose.SESSION;
        return isRead && reply instanceof Reply.Unreadable;
    }

    private Reply held(Call call, String reason, Duration retryAfter) {
        var reply = new Reply.HeldBack(reason, retryAfter);
        record(call, reply, 0);
        return reply;
    }

    private void record(Call call, Reply reply, long nanos) {
        String outcome = switch (reply) {
            case Reply.Answered answered -> "answered";
            case Reply.Refused refused -> "refused";
            case Reply.NothingSent none -> "nothing_sent";
            case Reply.HeldBack held -> "held_back";
            case Reply.Lost lost -> "lost";
            case Reply.Unreadable unreadable -> "unreadable";
        };
        Timer.builder("tieout.gateway.calls")
                .description("Requests to Intacct's gateway")
                .tag("call", call.cause().name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(metrics)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (reply instanceof Reply.Answered || reply instanceof Reply.Lost || reply instanceof Reply.Unreadable) {
            usage.count(call.tenant(), call.company(), call.cause(), call.transactions());
        }
        log(call, reply, outcome, nanos);
    }

    private static void log(Call call, Reply reply, String outcome, long nanos) {
        String reason = switch (reply) {
            case Reply.Answered answered -> "";
            case Reply.Unanswered none -> ": " + none.why();
        };
        (reply instanceof Reply.Answered ? LOG.atDebug() : LOG.atWarn())
                .addKeyValue("tenant", call.tenant())
                .addKeyValue("company", call.company())
                .addKeyValue("request", call.controlId())
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(nanos))
                .log("call to Intacct ({}) {}{}", call.cause(), outcome, reason);
    }

    /** The trace of the work at hand where the thread has one, else one made of the request's own id. */
    private static String traceparent(Call call) {
        String traceId = MDC.get("traceId");
        Trace trace = Trace.derivedFrom(call.controlId());
        return traceId != null && traceId.matches("[0-9a-f]{32}")
                ? new Trace(traceId, trace.spanId()).traceparent()
                : trace.traceparent();
    }
}
