package io.tieout.connector.readiness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When companies are checked.
 *
 * @param poll how often it is looked for companies that were connected anew, or whose check is a day old
 */
@Validated
@ConfigurationProperties("tieout.readiness")
record ReadinessProperties(@DefaultValue("5s") Duration poll) {}
