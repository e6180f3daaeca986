package io.tieout.scheduler.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * To which hosts messages may be sent: those that whoever runs Tieout has named, because tenants choose the address, and this service stands
 * inside a network. Which addresses such a name may lead to is looked at when it is connected to
 * ({@link io.tieout.starter.outward.PublicAddresses}).
 */
@Component
public class Destinations {

    private final List<String> hosts;

    @Autowired
    Destinations(WebhookProperties properties) {
        this(properties.hosts());
    }

    Destinations(List<String> hosts) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** A sentence about why nothing may be sent to that host; empty if it may by its name. */
    public Optional<String> objectionTo(Endpoint endpoint) {
        String host = endpoint.host();
        boolean named = hosts.stream().anyMatch(one -> one.startsWith(".") ? host.endsWith(one) : host.equals(one));
        return named
                ? Optional.empty()
                : Optional.of(
                        "Webhooks to %s are not allowed here; whoever runs Tieout can name the host in TIEOUT_WEBHOOK_HOSTS."
                                .formatted(host));
    }
}
