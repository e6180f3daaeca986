package io.tieout.connector.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedEndpointTests {

    private static final URI REAL = URI.create("https://api.intacct.com/ia/xml/xmlgw.phtml");
    private static final URI SIMULATED = URI.create("http://simulator:9000/ia/xml/xmlgw.phtml");

    @Test
    void theEndpointThatTheSessionNamesIsUsed() {
        assertThat(TrustedEndpoint.of(REAL, "https://na12.intacct.com/ia/xml/xmlgw.phtml"))
                .contains(URI.create("https://na12.intacct.com/ia/xml/xmlgw.phtml"));
        assertThat(TrustedEndpoint.of(SIMULATED, "http://simulator:9000/ia/xml/xmlgw.phtml"))
                .contains(SIMULATED);
    }

    @Test
    void withoutOneTheConfiguredIsKept() {
        assertThat(TrustedEndpoint.of(REAL, "")).contains(REAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/ia/xml/xmlgw.phtml",
                "https://intacct.com.evil.example/x",
                "https://evilintacct.com/x",
                "http://na12.intacct.com/ia/xml/xmlgw.phtml",
                "https://user@na12.intacct.com/x",
                "file:///etc/passwd",
                "nonsense with spaces"
            })
    void anyOtherHostAndAnyLossOfEncryptionIsRefused(String named) {
        assertThat(TrustedEndpoint.of(REAL, named)).isEmpty();
    }
}
