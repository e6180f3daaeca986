package io.tieout.connector.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the connector keeps what is done, beside what every service keeps.
 *
 * @param postings by when they were posted, rejected or dismissed; parked ones are kept until somebody decides
 * @param syncRuns by when they ended
 * @param deletedRecords by when it was read that they are deleted in Intacct
 * @param apiUsage by the end of the month
 * @param readiness by when the next check was due, of tenants that are not connected any more
 * @param choices by when somebody last wanted the list
 * @param images by when they were fetched; they are fetched again
 * @param upstreamImages by when billing told where its file of an invoice is
 */
@ConfigurationProperties("tieout.retention")
public record RetentionTimes(
        @DefaultValue("400d") Duration postings,
        @DefaultValue("30d") Duration syncRuns,
        @DefaultValue("400d") Duration deletedRecords,
        @DefaultValue("760d") Duration apiUsage,
        @DefaultValue("90d") Duration readiness,
        @DefaultValue("30d") Duration choices,
        @DefaultValue("30d") Duration images,
        @DefaultValue("400d") Duration upstreamImages) {}
