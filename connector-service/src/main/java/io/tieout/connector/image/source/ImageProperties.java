package io.tieout.connector.image.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How images are fetched.
 *
 * @param largest image that is taken
 * @param believed how long an image is shown without asking whether the invoice has changed since
 * @param fetchedPerMinute how many images each replica looks for at most for one tenant in a minute
 * @param permitWait how long a request waits for a permit of the company
 * @param longestWait how long whoever asks for an image waits for it; it is fetched to its end all the same
 * @param upstreamHosts whose files are fetched: names of hosts, each exactly; none fetches none
 * @param upstreamTimeout to fetch such a file, from connecting to the last byte
 */
@Validated
@ConfigurationProperties("tieout.image")
public record ImageProperties(
        @NotNull @DefaultValue("10MB") DataSize largest,
        @NotNull @DefaultValue("5m") Duration believed,
        @Min(1) @Max(10_000) @DefaultValue("120") int fetchedPerMinute,
        @NotNull @DefaultValue("10s") Duration permitWait,
        @NotNull @DefaultValue("30s") Duration longestWait,
        @DefaultValue List<String> upstreamHosts,
        @NotNull @DefaultValue("20s") Duration upstreamTimeout) {

    /** Base64 makes four letters of three bytes, and an answer of Intacct has at most 64 MB (tieout.intacct.largest-answer). */
    private static final DataSize MOST = DataSize.ofMegabytes(45);

    public ImageProperties {
        if (largest.toBytes() < 1 || largest.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "tieout.image.largest is %s but has to be between 1B and 45MB".formatted(largest));
        }
        upstreamHosts = upstreamHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        for (String host : upstreamHosts) {
            if (!host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?") || host.matches("[0-9.]+")) {
                throw new IllegalArgumentException(
                        "tieout.image.upstream-hosts holds \"%s\", which is no name of a host such as files.example.com"
                                .formatted(host));
            }
        }
    }
}
