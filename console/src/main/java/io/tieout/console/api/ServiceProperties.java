package io.tieout.console.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are.
 *
 * @param connectWithin how long a service may take to be reached
 * @param answerWithin how long it may take to answer
 * @param imageWithin how long it may take until the image of an invoice begins to come
 * @param tryWithin how long where it asks Intacct first, and a person waits for that
 */
@ConfigurationProperties("tieout.console.services")
record ServiceProperties(
        URI connector,
        URI mapping,
        URI payment,
        URI scheduler,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("5s") Duration answerWithin,
        @DefaultValue("25s") Duration imageWithin,
        @DefaultValue("25s") Duration tryWithin) {}
