package io.tieout.scheduler.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which hosts messages may go to. What the house's own network has is nobody's from outside, whatever its name says. */
@Component
public class Destinations {

    private final List<String> hosts;
    private final Predicate<InetAddress> allowed;

    @Autowired
    Destinations(WebhookProperties properties) {
        this(properties.hosts(), Destinations::isPublic);
    }

    Destinations(List<String> hosts, Predicate<InetAddress> allowed) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.allowed = allowed;
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

    /** The same, also of the addresses that the host has now. */
    Optional<String> objectionToAddressesOf(Endpoint endpoint) {
        Optional<String> objection = objectionTo(endpoint);
        if (objection.isPresent()) {
            return objection;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(endpoint.host())) {
                if (!allowed.test(address)) {
                    return Optional.of("The host %s has the address %s, which is not a public one."
                            .formatted(endpoint.host(), address.getHostAddress()));
                }
            }
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("The host %s is not known.".formatted(endpoint.host()));
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return switch (address) {
            // "This" network, shared (carrier-grade NAT), IETF protocols, benchmarks, reserved.
            case Inet4Address four ->
                first != 0
                        && !(first == 100 && second >= 64 && second < 128)
                        && !(first == 192 && second == 0)
                        && !(first == 198 && (second == 18 || second == 19))
                        && first < 240;
            // Global unicast only, without 6to4 and Teredo, in which any address of version 4 can be.
            case Inet6Address six ->
                (first & 0xe0) == 0x20
                        && !(first == 0x20 && second == 0x02)
                        && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
            default -> false;
        };
    }
}
