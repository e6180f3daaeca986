package io.tieout.scheduler.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.starter.web.InvalidRequest;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTests {

    private final Destinations destinations =
            new Destinations(List.of("hooks.example.com", ".merchant.example"), address -> true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::"
            })
    void anAddressThatIsNotPublicIsRefused(String address) throws Exception {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "100.63.255.255", "2606:4700::1111", "2a00:1450::1"})
    void aPublicOneIsNot(String address) throws Exception {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/x",
                "https://HOOKS.example.com:8443/x?y=1",
                "https://a.merchant.example"
            })
    void aNamedHostIsAllowed(String url) {
        assertThat(destinations.objectionTo(new Endpoint(Endpoint.url(url), 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.net/hooks.example.com", "https://xhooks.example.com", "https://merchant.example",
                "https://evilmerchant.example", "https://127.0.0.1/x", "https://hooks.example.com.evil.net/"
            })
    void anotherOneIsNot(String url) {
        assertThat(destinations.objectionTo(new Endpoint(Endpoint.url(url), 1)))
                .get()
                .asString()
                .contains("TIEOUT_WEBHOOK_HOSTS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.com",
                "http://hooks.example.com/x",
                "https://user:pass@hooks.example.com/",
                "ftp://x",
                "https:///x",
                "https://hooks.example.com/x#y",
                "https://hooks.example.com/a b",
                "file:///etc/passwd"
            })
    void whatIsNoAddressForMessagesIsRefused(String text) {
        assertThatThrownBy(() -> Endpoint.url(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("\"webhook.url\" is no address");
    }

    @Test
    void aHostThatNobodyKnowsIsSaid() {
        var unknown = new Destinations(List.of("nowhere.invalid"), address -> true);

        assertThat(unknown.objectionToAddressesOf(new Endpoint(Endpoint.url("https://nowhere.invalid/"), 1)))
                .contains("The host nowhere.invalid is not known.");
    }
}
