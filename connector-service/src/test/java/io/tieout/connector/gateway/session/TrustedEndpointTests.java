package io.tieout.connector.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedEndpointTests {

    private static final URI REAL = URI.create("https://api.intacct.com/ia/xml/xmlgw.phtml");
    private static final URI PROXY = URI.create("https://proxy.example:8443/to/intacct");
    private static final URI SIMULATED = URI.create("http://simulator:9000/ia/xml/xmlgw.phtml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://na12.intacct.com/ia/xml/xmlgw.phtml",
                "https://NA12.Intacct.com:443/ia/xml/xmlgw.phtml",
                "https://api.intacct.com/ia/xml/xmlgw.phtml",
                " https://www-p02.intacct.com/ia/xml/xmlgw.phtml\n"
            })
    void intacctsOwnAddressIsUsedWhateverIsConfigured(String named) {
        assertThat(TrustedEndpoint.of(REAL, named)).contains(URI.create(named.strip()));
        assertThat(TrustedEndpoint.of(SIMULATED, named)).contains(URI.create(named.strip()));
    }

    @Test
    void theConfiguredAddressIsUsedWhateverItIs() {
        assertThat(TrustedEndpoint.of(SIMULATED, "http://Simulator:9000/ia/xml/xmlgw.phtml"))
                .contains(URI.create("http://Simulator:9000/ia/xml/xmlgw.phtml"));
        assertThat(TrustedEndpoint.of(PROXY, PROXY.toString())).contains(PROXY);
    }

    @Test
    void withoutOneTheConfiguredIsKept() {
        assertThat(TrustedEndpoint.of(REAL, "")).contains(REAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/ia/xml/xmlgw.phtml",
                "https://intacct.com.evil.example/ia/xml/xmlgw.phtml",
                "https://evilintacct.com/ia/xml/xmlgw.phtml",
                "https://intacct.com/ia/xml/xmlgw.phtml",
                "http://na12.intacct.com/ia/xml/xmlgw.phtml",
                "http://api.intacct.com/ia/xml/xmlgw.phtml",
                "https://api.intacct.com:8443/ia/xml/xmlgw.phtml",
                "https://na12.intacct.com:22/ia/xml/xmlgw.phtml",
                "https://api.intacct.com/",
                "https://api.intacct.com",
                "https://api.intacct.com/ia/xml/xmlgw.phtml/../../admin",
                "https://na12.intacct.com/redirect?to=https://evil.example",
                "https://na12.intacct.com/ia/xml/xmlgw.phtml?to=evil.example",
                "https://na12.intacct.com/ia/xml/xmlgw.phtml#evil.example",
                "https://user@na12.intacct.com/ia/xml/xmlgw.phtml",
                "https://api.intacct.com:pw@evil.example/ia/xml/xmlgw.phtml",
                "https://evil.example\\@api.intacct.com/ia/xml/xmlgw.phtml",
                "https://na12_x.intacct.com/ia/xml/xmlgw.phtml",
                "ftp://na12.intacct.com/ia/xml/xmlgw.phtml",
                "//na12.intacct.com/ia/xml/xmlgw.phtml",
                "/ia/xml/xmlgw.phtml",
                "file:///etc/passwd",
                "nonsense with spaces"
            })
    void anyOtherHostPortOrPathAndAnyLossOfEncryptionIsRefused(String named) {
        assertThat(TrustedEndpoint.of(REAL, named)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://simulator:9001/ia/xml/xmlgw.phtml",
                "http://simulator/ia/xml/xmlgw.phtml",
                "https://simulator:9000/ia/xml/xmlgw.phtml",
                "http://simulator:9000/control/companies",
                "http://169.254.169.254/latest/meta-data",
                "http://localhost:5432/"
            })
    void beforeASimulatorToo(String named) {
        assertThat(TrustedEndpoint.of(SIMULATED, named)).isEmpty();
    }
}
