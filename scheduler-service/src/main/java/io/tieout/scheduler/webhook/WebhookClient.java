package io.tieout.scheduler.webhook;

import io.tieout.starter.outward.OutwardClient;
import io.tieout.starter.outward.PublicAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Delivers one message, to an address that is looked at and connected to as one. Of what is answered only the beginning is read. */
@Component
class WebhookClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int GONE = 410;
    private static final int MOST_SAID = 300;

    private final Destinations destinations;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final OutwardClient http;

    @Autowired
    WebhookClient(Destinations destinations, WebhookSecrets secrets, Clock clock) throws NoSuchAlgorithmException {
        this(destinations, secrets, clock, new PublicAddresses(InetAddress::getAllByName));
    }

    WebhookClient(Destinations destinations, WebhookSecrets secrets, Clock clock, PublicAddresses addresses)
            throws NoSuchAlgorithmException {
        this.destinations = destinations;
        this.secrets = secrets;
        this.clock = clock;
        this.http = new OutwardClient(addresses, SSLContext.getDefault(), CONNECT, ANSWER);
    }

    /**
     * What came of it.
     *
     * @param status of the answer; null where there was none
     * @param said the beginning of the answer's text; empty where it has none
     * @param objection why it was not taken, a part of a sentence; empty where it was
     * @param forGood whether it makes no sense to try again
     */
    record Answer(@Nullable Integer status, String said, Optional<String> objection, boolean forGood) {

        static Answer none(String objection) {
            return new Answer(null, "", Optional.of(objection), false);
        }
    }

    Answer deliver(Webhook webhook) {
        Optional<String> objection = destinations.objectionTo(webhook.endpoint());
        if (objection.isPresent()) {
            return Answer.none(objection.get());
        }
        HttpPost request = request(webhook);
        try {
            return http.call(request, response -> answer(response, request));
        } catch (PublicAddresses.NotPublic elsewhere) {
            return Answer.none("The host %s leads to an address that is not of the public Internet."
                    .formatted(webhook.endpoint().host()));
        } catch (UnknownHostException unknown) {
            return Answer.none(
                    "The host %s is not known.".formatted(webhook.endpoint().host()));
        } catch (IOException failed) {
            String why = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            return Answer.none("it did not answer (%s)".formatted(why));
        }
    }

    private static Answer answer(ClassicHttpResponse response, HttpPost request) throws IOException {
        int status = response.getCode();
        String said = said(response);
        request.cancel(); // what else it says is not read
        return new Answer(
                status,
                said,
                status / 100 == 2 ? Optional.empty() : Optional.of("it answered with status %d".formatted(status)),
                status == GONE);
    }

    private static String said(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null || response.getEntity().getContent() == null) {
            return "";
        }
        InputStream body = response.getEntity().getContent();
        return new String(body.readNBytes(MOST_SAID), StandardCharsets.UTF_8)
                .replaceAll("[\\s\\p{Cntrl}\\uFFFD]+", " ")
                .strip();
    }

    private HttpPost request(Webhook webhook) {
        long timestamp = clock.instant().getEpochSecond();
        var request = new HttpPost(webhook.endpoint().url());
        request.setHeader("webhook-id", webhook.id());
        request.setHeader("webhook-timestamp", Long.toString(timestamp));
        request.setHeader(
                "webhook-signature",
                secrets.sign(webhook.tenant(), webhook.endpoint(), webhook.id(), timestamp, webhook.body()));
        request.setEntity(new StringEntity(webhook.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
