package io.tieout.starter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a service says about itself, and how it takes records in.
 *
 * @param service short name: its database schema, the {@code source} of its events ({@code /tieout/NAME-service}), its label in
 *     metrics
 */
@Validated
@ConfigurationProperties("tieout")
public record TieoutProperties(
        @NotBlank @Pattern(regexp = "[a-z]+") String service,
        @DefaultValue @Valid Intake intake) {

    /**
     * How records are taken in.
     *
     * @param pollSize the most that one poll holds, decompressed, unless a single record is larger. An event becomes about ten times
     *     as large as objects, and a service has up to six consumers: the default is for a heap of 384 MB
     * @param attempts after which a record that fails for no known reason is refused; the pauses between them are half a second, one, two …
     * @param standstill after which a topic of which nothing can be handled turns readiness off
     */
    public record Intake(
            @DefaultValue("4MB") DataSize pollSize,
            @DefaultValue("5") @Min(1) @Max(100) int attempts,
            @DefaultValue("60s") Duration standstill) {}

    public String source() {
        return "/tieout/" + service + "-service";
    }
}
