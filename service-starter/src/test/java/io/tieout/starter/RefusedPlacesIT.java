package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.refusal.Refusal;
import io.tieout.starter.refusal.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Records that are refused at the same place of two Kafkas. */
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RefusedPlacesIT extends RunningSample {

    private static final long PLACE = 4_000_000_000L;

    @Autowired
    private Refusals refusals;

    @Test
    void aRecordOfANewKafkaIsNotTakenForTheOneThatStoodThereBefore() {
        refuse("of the old Kafka", 1000);
        refuse("of the new Kafka", 2000);
        refuse("of the new Kafka", 2000); // delivered again

        assertThat(jdbc.sql("SELECT event_id FROM refused_record WHERE \"offset\" = ? ORDER BY 1")
                        .param(PLACE)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("of the new Kafka", "of the old Kafka"));
    }

    private void refuse(String text, long timestamp) {
        var record = new ConsumerRecord<>(
                "billing.payment.v1",
                0,
                PLACE,
                timestamp,
                TimestampType.CREATE_TIME,
                1,
                1,
                "acme:C-1",
                text.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty());
        refusals.refuse(
                record,
                new Refusal(
                        ProblemCode.MALFORMED, "no event", new TenantId("acme"), new EventId(text), null, null, null));
    }
}
