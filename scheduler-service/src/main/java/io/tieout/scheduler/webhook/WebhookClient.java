package io.tieout.scheduler.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Delivers one message. What is answered is a status; the rest is nobody's business and is not read. */
@Component
class WebhookClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final Destinations destinations;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    WebhookClient(Destinations destinations, WebhookSecrets secrets, Clock clock) {
        this.destinations = destinations;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it: why it was not taken, and whether it makes sense to try again. */
    record Answer(Optional<String> objection, boolean forGood) {}

    Answer deliver(Webhook webhook) throws InterruptedException {
        Optional<String> objection = destinations.objectionToAddressesOf(webhook.endpoint());
        if (objection.isPresent()) {
            return new Answer(objection, false);
        }
        try {
            int status = http.send(request(webhook), BodyHandlers.discarding()).statusCode();
            return status / 100 == 2
                    ? new Answer(Optional.empty(), false)
                    : new Answer(Optional.of("it answered with status %d".formatted(status)), status == GONE);
        } catch (IOException failed) {
            String why = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            return new Answer(Optional.of("it did not answer (%s)".formatted(why)), false);
        }
    }

    private HttpRequest request(Webhook webhook) {
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(webhook.endpoint().url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("webhook-id", webhook.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header(
                        "webhook-signature",
                        secrets.sign(webhook.tenant(), webhook.endpoint(), webhook.id(), timestamp, webhook.body()))
                .POST(BodyPublishers.ofString(webhook.body()))
                .build();
    }
}
