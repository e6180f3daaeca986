package io.tieout.model.event;

import io.tieout.model.id.EventId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C trace context: one trace id from the event that billing published to the Intacct request and every log line.
 *
 * @param traceId 32 lower-case hex digits
 * @param spanId 16 lower-case hex digits
 */
public record Trace(String traceId, String spanId) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");

    /**
     * Reads a {@code traceparent}; an absent or malformed one is replaced by a trace derived from the event's id, so that each
     * delivery of an event has the same trace.
     */
    public static Trace of(@Nullable String traceparent, EventId event) {
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? new Trace(matcher.group(1), matcher.group(2)) : derivedFrom(event.value());
    }

    public static Trace derivedFrom(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Trace(
                    HexFormat.of().formatHex(hash, 0, 16), HexFormat.of().formatHex(hash, 16, 24));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The same trace, one step further; the span is derived from what the step is called. */
    public Trace step(String name) {
        return new Trace(traceId, derivedFrom(spanId + name).spanId());
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
