package io.tieout.connector.gateway.wire;

import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.catalogue.Level;
import io.tieout.connector.gateway.wire.HttpAnswer.Received;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The wire to the gateway: sends one envelope and reads its answer. Thread-safe; never throws for what the network or the
 * gateway does, and never sends anything twice.
 */
public final class Wire implements AutoCloseable {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient client;
    private final ScheduledExecutorService alarm;
    private final HttpLine line;
    private final RequestXml requests;
    private final ReplyXml replies = new ReplyXml();

    /** @param vocabulary the JAXB classes of every function */
    public Wire(Limits limits, List<Class<?>> vocabulary) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
        this.alarm = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("gateway-alarm").factory());
        this.line = new HttpLine(client, alarm, limits);
        this.requests = new RequestXml(context(vocabulary));
    }

    private static JAXBContext context(List<Class<?>> vocabulary) {
        try {
            List<Class<?>> all = new ArrayList<>(vocabulary);
            all.add(Envelope.class);
            return JAXBContext.newInstance(all.toArray(Class<?>[]::new));
        } catch (JAXBException impossible) {
            throw new IllegalStateException("the XML classes of the gateway do not fit together", impossible);
        }
    }

    /** @param traceparent W3C trace context for the request's header */
    public Reply exchange(URI endpoint, Envelope envelope, String traceparent) {
        return exchange(endpoint, envelope, traceparent, Attachment.NONE);
    }

    /**
     * @param traceparent W3C trace context for the request's header
     * @param attachment takes what of the answer is too large to be kept
     */
    public Reply exchange(URI endpoint, Envelope envelope, String traceparent, Attachment attachment) {
        return line.post(endpoint, requests.write(envelope), traceparent, answer -> switch (answer) {
            case HttpAnswer.NothingSent none -> new Reply.NothingSent(none.reason());
            case HttpAnswer.Lost lost -> new Reply.Lost(lost.reason());
            case Received received -> reply(received, attachment);
        });
    }

    private Reply reply(Received received, Attachment attachment) {
        int status = received.status();
        if (status >= 500) {
            // "The function may or may not have run" (vendor's page on errors); 524 means that it is still running.
            return new Reply.Lost("HTTP status " + status);
        }
        try {
            if (!received.looksLikeXml()) {
                throw new UnusableAnswer(
                        "HTTP status %d with %s instead of XML".formatted(status, received.contentType()));
            }
            return replies.read(received.body(), status, received.retryAfter(), attachment);
        } catch (UnusableAnswer unusable) {
            if (isRefusedBeforeAnybodyLooked(status)) {
                return new Reply.Refused(new GatewayRefusal(Level.TRANSPORT, status, List.of(), received.retryAfter()));
            }
            return unusable.brokenOff()
                    ? new Reply.Lost(unusable.reason())
                    : new Reply.Unreadable(status, unusable.reason());
        }
    }

    /** Too many requests, or nobody who may ask: HTTP itself says so, whatever page came with it. */
    private static boolean isRefusedBeforeAnybodyLooked(int status) {
        return status == TOO_MANY_REQUESTS || status == UNAUTHORIZED;
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        client.shutdownNow();
    }
}
