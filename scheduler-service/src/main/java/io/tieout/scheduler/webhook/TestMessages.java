package io.tieout.scheduler.webhook;

import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.LeastApart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends one signed message now, for the person who waits to see what the receiver says of it. It is no row, is not tried again, and tells
 * nothing. Once in five seconds for a tenant in this replica: a button must not become somebody's hammer.
 */
@Component
public class TestMessages {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final WebhookClient client;
    private final Clock clock;
    private final LeastApart apart;

    TestMessages(WebhookClient client, Clock clock) {
        this.client = client;
        this.apart = new LeastApart(BETWEEN, clock);
        this.clock = clock;
    }

    /**
     * What the receiver said.
     *
     * @param id of the message, as in its header {@code webhook-id}
     * @param taken whether it answered that it has it
     * @param status of its answer; null where none came
     * @param said the beginning of its answer's text; null where there is none
     * @param why it was not taken, a sentence; null where it was
     */
    public record Said(
            String id,
            boolean taken,
            @Nullable Integer status,
            @Nullable String said,
            @Nullable String why) {}

    /** What the message says. */
    record Body(String type, Instant timestamp, Data data) {}

    record Data(TenantId tenant, String note) {}

    /** @throws io.tieout.starter.web.Conflict if one was sent within the last five seconds */
    public Said send(TenantId tenant, Endpoint endpoint) {
        apart.require(tenant, "The webhook of tenant %s was tested".formatted(tenant));
        Instant now = clock.instant();
        String id = "test-" + UUID.randomUUID();
        String body = Json.mapper()
                .writeValueAsString(new Body(
                        "tieout.notice.test", now, new Data(tenant, "A test of this webhook. Nothing has happened.")));
        WebhookClient.Answer answer = client.deliver(new Webhook(id, tenant, endpoint, body, now, 1));
        return new Said(
                id,
                answer.objection().isEmpty(),
                answer.status(),
                answer.said().isEmpty() ? null : answer.said(),
                answer.objection()
                        .map(why -> "The message to %s was not taken: %s".formatted(endpoint.host(), ended(why)))
                        .orElse(null));
    }

    private static String ended(String why) {
        return why.endsWith(".") ? why : why + ".";
    }
}
