package io.tieout.connector.reading.run;

import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.connector.retention.RetentionTimes;
import io.tieout.model.event.Topic;
import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Redelivery;
import io.tieout.starter.retention.Retained;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of reading has an end. */
@Configuration(proxyBeanMethods = false)
class ReadingRetention {

    /** Ended runs live on in the scheduler's Recent Syncs; here they are only needed against repeated commands. */
    @Bean
    Retained syncRunsRetained(RetentionTimes times, JdbcClient jdbc) {
        return new Retained(
                        "sync_run",
                        "tieout.retention.sync-runs",
                        times.syncRuns(),
                        OldRows.of(jdbc, "sync_run", "ended_at"))
                .atLeast(
                        Redelivery.of(Topic.SYNC_COMMAND),
                        "since Kafka may deliver the command of a run again for that long");
    }

    @Bean
    Retained deletedRecordsRetained(RetentionTimes times, ReadRecords records) {
        return new Retained(
                        "read_record",
                        "tieout.retention.deleted-records",
                        times.deletedRecords(),
                        records::deleteBefore)
                .atLeast(Redelivery.longest(), Redelivery.WHY);
    }
}
