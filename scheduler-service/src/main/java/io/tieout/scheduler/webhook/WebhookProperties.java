package io.tieout.scheduler.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there are webhooks, and where they may go.
 *
 * @param hosts names of hosts, or {@code .example.com} for all below it; none where there are no webhooks
 * @param key from which the secrets of tenants are computed, at least 32 characters; empty where there are no webhooks
 * @param poll how often it is looked for messages that are due
 * @param lease how long one attempt may take, before another replica tries
 * @param firstPause after the first attempt that failed; each further pause is twice as long, up to an hour
 * @param giveUpAfter since the message was written
 */
@ConfigurationProperties("tieout.webhook")
public record WebhookProperties(
        @DefaultValue List<String> hosts,
        @DefaultValue("") String key,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("24h") Duration giveUpAfter) {

    private static final int SHORTEST_KEY = 32;

    public WebhookProperties {
        hosts = hosts.stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "tieout.webhook.key has %d characters but needs at least 32 random ones; set TIEOUT_WEBHOOK_KEY"
                            .formatted(key.length()));
        }
        if (!poll.isPositive() || !lease.isPositive() || !firstPause.isPositive() || !giveUpAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "tieout.webhook.poll, .lease, .first-pause and .give-up-after have to be more than nothing; leave them out for the defaults");
        }
    }

    @Override
    public String toString() {
        return "WebhookProperties[hosts=%s]".formatted(hosts);
    }
}
