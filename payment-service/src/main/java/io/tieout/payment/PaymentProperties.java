package io.tieout.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of this service.
 *
 * @param unknownCustomerGrace how long a payment waits for a customer that neither billing nor Intacct has named
 * @param deadlineInterval how often waiting payments are looked at for a deadline that has passed
 * @param gaugeInterval how often the counts behind the metrics are read
 * @param mergeInterval how often the tally that is counted is made short again
 * @param consumers threads that take payments, one Kafka consumer each
 */
@Validated
@ConfigurationProperties("tieout.payment")
public record PaymentProperties(
        @DurationMin(millis = 1, message = "must be longer than nothing, for example 10m") @DefaultValue("10m")
        Duration unknownCustomerGrace,

        @DurationMin(millis = 100, message = "must be at least 100ms") @DefaultValue("1s")
        Duration deadlineInterval,

        @DurationMin(millis = 100, message = "must be at least 100ms") @DefaultValue("15s")
        Duration gaugeInterval,

        @DurationMin(millis = 100, message = "must be at least 100ms") @DefaultValue("10s")
        Duration mergeInterval,

        @Min(1) @Max(32) @DefaultValue("2") int consumers) {}
