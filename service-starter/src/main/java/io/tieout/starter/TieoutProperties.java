package io.tieout.starter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a service says about itself.
 *
 * @param service short name: its database schema, the {@code source} of its events ({@code /tieout/NAME-service}), its label in
 *     metrics
 */
@Validated
@ConfigurationProperties("tieout")
public record TieoutProperties(
        @NotBlank @Pattern(regexp = "[a-z]+") String service) {

    public String source() {
        return "/tieout/" + service + "-service";
    }
}
