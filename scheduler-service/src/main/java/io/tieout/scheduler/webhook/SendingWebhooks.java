package io.tieout.scheduler.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.memory.Fence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what waits; nothing while the database may have forgotten what was sent. */
@Component
class SendingWebhooks {

    private static final Logger log = LoggerFactory.getLogger(SendingWebhooks.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Webhooks webhooks;
    private final WebhookClient client;
    private final WebhookProperties properties;
    private final Fence fence;
    private final MeterRegistry meters;
    private final Clock clock;

    SendingWebhooks(
            Webhooks webhooks,
            WebhookClient client,
            WebhookProperties properties,
            Fence fence,
            MeterRegistry meters,
            Clock clock) {
        this.webhooks = webhooks;
        this.client = client;
        this.properties = properties;
        this.fence = fence;
        this.meters = meters;
        this.clock = clock;
    }

    /** @return whether there was anything to do */
    boolean runOnce() {
        if (fence.trusted().isEmpty()) {
            return false;
        }
        Optional<Webhook> due = webhooks.claim(clock.instant(), properties.lease());
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Webhook webhook) {
        WebhookClient.Answer answer = client.deliver(webhook);
        if (answer.objection().isEmpty()) {
            webhooks.end(webhook, null, clock.instant());
            count("sent");
            return;
        }
        var why = new Problem(
                ProblemCode.WEBHOOK_NOT_DELIVERED,
                "A message to %s was not delivered: %s"
                        .formatted(webhook.endpoint().host(), answer.objection().get()),
                "Check the address of the webhook and what answers there, then save the notices again.");
        Instant due = clock.instant().plus(pause(webhook.attempts()));
        if (answer.forGood() || due.isAfter(webhook.createdAt().plus(properties.giveUpAfter()))) {
            webhooks.end(webhook, why, clock.instant());
            count("failed");
            log.atError()
                    .addKeyValue("tenant", webhook.tenant())
                    .addKeyValue("webhook", webhook.id())
                    .log("A webhook was given up after {} attempts: {}", webhook.attempts(), why.cause());
        } else {
            webhooks.later(webhook, due, why);
            count("later");
            log.atWarn()
                    .addKeyValue("tenant", webhook.tenant())
                    .addKeyValue("webhook", webhook.id())
                    .log("A webhook waits until {}: {}", due, why.cause());
        }
    }

    private Duration pause(int attempts) {
        Duration doubled = properties.firstPause().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void count(String outcome) {
        meters.counter("tieout.webhooks", "outcome", outcome).increment();
    }
}
