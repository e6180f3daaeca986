package io.tieout.connector.posting.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.posting.running.BillingOffsets.Found;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReplayTests {

    private static final TopicPartition ONE = new TopicPartition("billing.payment.v1", 0);
    private static final TopicPartition TWO = new TopicPartition("billing.payment.v1", 1);
    private static final Map<String, Long> NOTED = Map.of("billing.payment.v1/0", 100L, "billing.payment.v1/1", 50L);

    private static final Map<TopicPartition, Long> NOTED_DELETED = Map.of(ONE, 100L, TWO, 50L);

    private static Found found(
            Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end, Map<TopicPartition, Long> read) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        read.forEach((place, offset) -> committed.put(place, new OffsetAndMetadata(offset)));
        return new Found(begin, end, Map.of("payment-service-payments", committed));
    }

    @Test
    void whatStoodInKafkaWhenTheMarkWasSetHasToBeRead() {
        assertThat(Replay.unread(NOTED, found(Map.of(), Map.of(ONE, 120L, TWO, 50L), Map.of(ONE, 90L, TWO, 48L))))
                .containsExactly("payment-service-payments has yet to read 12 records of billing.payment.v1");
    }

    @Test
    void whatCameAfterwardsNeedNotBeRead() {
        assertThat(Replay.unread(NOTED, found(Map.of(), Map.of(ONE, 120L, TWO, 90L), Map.of(ONE, 100L, TWO, 50L))))
                .isEmpty();
    }

    @Test
    void aPartitionOfWhichNothingWasCommittedIsRead() {
        assertThat(Replay.unread(NOTED, found(Map.of(), Map.of(ONE, 100L, TWO, 50L), Map.of(ONE, 100L))))
                .containsExactly("payment-service-payments has yet to read 50 records of billing.payment.v1");
    }

    @Test
    void thatNobodyIsKnownToReadIsNoProofThatAllIsRead() {
        assertThat(Replay.unread(NOTED, new Found(Map.of(), Map.of(ONE, 100L, TWO, 50L), Map.of())))
                .containsExactly(
                        "Kafka knows of no group of payment-service or mapping-service that has read billing.payment.v1");
        assertThat(Replay.unread(NOTED, new Found(NOTED_DELETED, Map.of(ONE, 100L, TWO, 50L), Map.of())))
                .isEmpty();
    }

    @Test
    void whatKafkaHasDeletedNobodyWaitsFor() {
        assertThat(Replay.unread(NOTED, found(Map.of(TWO, 50L), Map.of(ONE, 100L, TWO, 50L), Map.of(ONE, 100L))))
                .isEmpty();
    }

    @Test
    void aNewKafkaHasToBeReadToItsEndAndNotToThatOfTheOldOne() {
        assertThat(Replay.unread(NOTED, found(Map.of(), Map.of(ONE, 3L, TWO, 0L), Map.of(ONE, 3L))))
                .isEmpty();
        assertThat(Replay.unread(NOTED, found(Map.of(), Map.of(ONE, 3L, TWO, 0L), Map.of(ONE, 1L))))
                .containsExactly("payment-service-payments has yet to read 2 records of billing.payment.v1");
    }
}
