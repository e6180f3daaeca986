package io.tieout.connector.posting.running;

import io.tieout.connector.posting.PostingPolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How postings are sent; each number is explained at {@link PostingPolicy}.
 *
 * @param atOnce most requests under way in this replica
 * @param poll how often the tables are looked at for what other replicas left
 */
@Validated
@ConfigurationProperties("tieout.posting")
public record PostingProperties(
        @Min(1) @Max(100) @DefaultValue("100") int mostInBatch,
        @DefaultValue("5s") Duration requestTime,
        @DefaultValue("16m") Duration lateCommitWindow,
        @DefaultValue("2s") Duration firstLookUp,
        @DefaultValue("5m") Duration slowestLookUp,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("10m") Duration slowestRetry,
        @Min(1) @DefaultValue("20") int mostAttempts,
        @Min(1) @DefaultValue("8") int mostLookUps,
        @Min(1) @Max(1000) @DefaultValue("64") int atOnce,
        @DefaultValue("100ms") Duration poll) {

    public PostingPolicy policy() {
        return new PostingPolicy(
                mostInBatch,
                requestTime,
                lateCommitWindow,
                firstLookUp,
                slowestLookUp,
                firstRetry,
                slowestRetry,
                mostAttempts,
                mostLookUps);
    }
}
