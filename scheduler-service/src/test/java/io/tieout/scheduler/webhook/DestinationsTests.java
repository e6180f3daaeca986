package io.tieout.scheduler.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.starter.web.InvalidRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTests {

    private final Destinations destinations = new Destinations(List.of("hooks.example.com", ".merchant.example"));

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
}
