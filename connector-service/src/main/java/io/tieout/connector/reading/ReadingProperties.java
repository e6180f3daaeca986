package io.tieout.connector.reading;

import io.tieout.connector.gateway.query.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes are read.
 *
 * @param pageSize records in one request
 * @param partsAtOnce lines of invoices, or details of payments, held at once; a page that has more is read in smaller pieces. One record
 *     alone has at most 1000
 * @param turns how many lists beside the invoices an hourly run asks for where nothing seems to be new; each costs an API transaction, and
 *     with 1 each list has its turn every six hours at the latest
 * @param overlap how far before the end of the last run a run starts. Intacct stamps records when they are generated, not when they
 *     are committed; large invoice runs have been seen minutes to hours late
 * @param workers runs at once in this replica
 * @param poll how often it is looked for due runs
 * @param lease after which the run of a killed replica is taken over
 * @param permitWait how long a page waits for one of the company's permits
 * @param mostAttempts in a row without a single page, before a run has failed
 */
@Validated
@ConfigurationProperties("tieout.reading")
public record ReadingProperties(
        @Min(1) @Max(Query.LARGEST_PAGE) @DefaultValue("2000")
        int pageSize,

        @Min(1000) @DefaultValue("20000") int partsAtOnce,

        @Min(1) @Max(20) @DefaultValue("1") int turns,
        @DefaultValue("2h") Duration overlap,
        @Min(1) @Max(64) @DefaultValue("4") int workers,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("60s") Duration permitWait,
        @Min(1) @DefaultValue("8") int mostAttempts) {}
