package io.tieout.connector.gateway.guard;

import io.tieout.connector.gateway.wire.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway is called.
 *
 * @param endpoint where sessions are opened
 * @param connectTimeout to open a connection
 * @param requestTimeout from sending to the last byte of the answer. The vendor's own clients wait 300 s; the gateway itself works
 *     on for up to 15 minutes
 * @param largestAnswer decompressed
 * @param requestsPerSecond most calls of this replica to all companies together
 * @param longestWait how long a call waits for its turn under that limit
 * @param failuresOfTen how many of ten calls have to fail before calls are paused
 * @param pause how long they are paused
 */
@Validated
@ConfigurationProperties("tieout.intacct")
public record GatewayProperties(
        @NotNull @DefaultValue("https://api.intacct.com/ia/xml/xmlgw.phtml")
        URI endpoint,

        @NotNull @DefaultValue("10s") Duration connectTimeout,
        @NotNull @DefaultValue("300s") Duration requestTimeout,
        @NotNull @DefaultValue("64MB") DataSize largestAnswer,
        @Min(1) @Max(10_000) @DefaultValue("100") int requestsPerSecond,
        @NotNull @DefaultValue("2s") Duration longestWait,
        @Min(1) @Max(10) @DefaultValue("5") int failuresOfTen,
        @NotNull @DefaultValue("30s") Duration pause) {

    public GatewayProperties {
        String scheme = endpoint.getScheme();
        if (endpoint.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException(
                    "tieout.intacct.endpoint is \"%s\" but has to be an http(s) address such as https://api.intacct.com/ia/xml/xmlgw.phtml"
                            .formatted(endpoint));
        }
    }

    Limits limits() {
        return new Limits(connectTimeout, requestTimeout, largestAnswer.toBytes());
    }
}
