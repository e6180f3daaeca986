package io.tieout.connector.gateway.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** POSTs bytes and hands back the body as a stream. Never repeats a request by itself. */
final class HttpLine {

    /** What a header {@code Retry-After} is believed at most. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final HttpClient client;
    private final ScheduledExecutorService alarm;
    private final Limits limits;

    HttpLine(HttpClient client, ScheduledExecutorService alarm, Limits limits) {
        this.client = client;
        this.alarm = alarm;
        this.limits = limits;
    }

    /** Reads what came back before the exchange is closed. */
    interface Reading<T> {
        T read(HttpAnswer answer);
    }

    <T> T post(URI endpoint, byte[] body, String traceparent, Reading<T> reading) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(limits.exchange())
                .header("Content-Type", "application/xml")
                .header("Accept", "application/xml, text/xml")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "tieout")
                .header("traceparent", traceparent)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            return read(response, limits.exchange().minusNanos(System.nanoTime() - start), reading);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException refused) {
            return reading.read(new HttpAnswer.NothingSent(unreachable(endpoint, refused)));
        } catch (HttpTimeoutException late) {
            return reading.read(new HttpAnswer.Lost("no answer within " + limits.exchange()));
        } catch (IOException broken) {
            return reading.read(new HttpAnswer.Lost("the connection broke: " + broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return reading.read(new HttpAnswer.Lost("stopped while waiting for the answer"));
        }
    }

    private <T> T read(HttpResponse<InputStream> response, Duration left, Reading<T> reading) throws IOException {
        InputStream raw = response.body();
        // The client's own time-out ends with the headers; a body that never ends would hold the thread for ever.
        ScheduledFuture<?> bell = alarm.schedule(() -> close(raw), Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        try (raw) {
            boolean gzip = response.headers()
                    .firstValue("Content-Encoding")
                    .map(value -> value.toLowerCase(Locale.ROOT).contains("gzip"))
                    .orElse(false);
            InputStream body = new BoundedStream(gzip ? new GZIPInputStream(raw) : raw, limits.largestAnswer());
            return reading.read(new HttpAnswer.Received(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT),
                    retryAfter(response),
                    body));
        } finally {
            bell.cancel(false);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException alreadyBroken) {
            // the reading side meets the same failure and reports it
            return;
        }
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("\\d+"))
                .map(HttpLine::believed)
                .orElse(null);
    }

    /** At least a second, so that nobody runs in a circle, and at most what one is willing to stand still for a header. */
    private static Duration believed(String seconds) {
        boolean huge = seconds.length() > 6;
        return Duration.ofSeconds(
                huge ? LONGEST_PAUSE.toSeconds() : Math.clamp(Long.parseLong(seconds), 1, LONGEST_PAUSE.toSeconds()));
    }

    private static String unreachable(URI endpoint, IOException refused) {
        String why = switch (refused) {
            case HttpConnectTimeoutException late -> "no connection in time";
            case ConnectException unknown
            when unknown.getCause() instanceof UnresolvedAddressException -> "the name is unknown";
            default -> refused.getMessage() == null ? "connection refused" : refused.getMessage();
        };
        return endpoint.getHost() + ": " + why;
    }
}
