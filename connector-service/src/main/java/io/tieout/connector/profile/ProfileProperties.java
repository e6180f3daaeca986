package io.tieout.connector.profile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When profiles are read.
 *
 * @param poll how often it is looked for companies that were connected anew or whose profile is a day old
 */
@Validated
@ConfigurationProperties("tieout.profile")
record ProfileProperties(@DefaultValue("5s") Duration poll) {}
