package io.tieout.connector.choices;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept of a company's lists.
 *
 * @param most entries of a list; a longer one is refused, so that what a gateway sends without an end does not fill the database
 * @param fresh how old a list may be before it is read anew in the background
 */
@Validated
@ConfigurationProperties("tieout.choices")
record ChoicesProperties(
        @DefaultValue("200000") @Min(1) int most,
        @DefaultValue("1h") Duration fresh) {}
