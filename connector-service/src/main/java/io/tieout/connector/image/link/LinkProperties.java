package io.tieout.connector.image.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How links are given out and opened.
 *
 * @param base how clients reach this service: what stands before {@code /images/} in a link; null where operations have not said it, and
 *     then there are no links
 * @param lasts how long a link opens, where whoever asks for it does not say
 * @param longest how long a link may open
 * @param opensPerMinute how often each replica opens one link in a minute
 * @param tenantOpensPerMinute how often it opens all links of one tenant in a minute
 */
@Validated
@ConfigurationProperties("tieout.image.links")
public record LinkProperties(
        @Nullable URI base,
        @NotNull @DefaultValue("7d") Duration lasts,
        @NotNull @DefaultValue("90d") Duration longest,
        @Min(1) @Max(10_000) @DefaultValue("30") int opensPerMinute,
        @Min(1) @Max(100_000) @DefaultValue("600") int tenantOpensPerMinute) {

    public LinkProperties {
        if (base != null && (base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null)) {
            throw new IllegalArgumentException(
                    "tieout.image.links.base is \"%s\" but has to be an address such as https://images.example.com"
                            .formatted(base));
        }
        if (lasts.compareTo(longest) > 0 || lasts.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "tieout.image.links.lasts is %s but has to be between a second and tieout.image.links.longest, which is %s"
                            .formatted(lasts, longest));
        }
    }

    /** The address of a link. @throws IllegalStateException if there is no base */
    public String address(String token) {
        if (base == null) {
            throw new IllegalStateException("there is no base of links");
        }
        String before = base.toString();
        return (before.endsWith("/") ? before.substring(0, before.length() - 1) : before) + "/images/" + token;
    }
}
