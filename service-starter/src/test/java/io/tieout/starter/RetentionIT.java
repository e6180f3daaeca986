package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.event.Topic;
import io.tieout.starter.retention.Housekeeping;
import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Retained;
import io.tieout.testsupport.RetentionPage;
import io.tieout.testsupport.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What every service deletes, and what it never does. */
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RetentionIT extends RunningSample {

    private static final TopicPartition PLACE = new TopicPartition(Topic.Name.SYNC_UNREAD, 0);

    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private List<Retained> tables;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void nothingWasSeen() {
        jdbc.sql("DELETE FROM inbox WHERE handler = 'sweep'").update();
    }

    @Test
    void thePageSaysWhatIsKept() {
        assertThat(tables.stream().map(table -> RetentionPage.row(table.table(), table.property(), table.kept())))
                .containsExactlyInAnyOrderElementsOf(RetentionPage.rowsOf("all"));
    }

    @Test
    void whatWasSeenLongAgoIsForgottenAndNothingElse() {
        see("old", 61);
        see("young", 59);
        jdbc.sql("INSERT INTO inbox_for_ever (handler, tenant, event_id) VALUES ('sweep', 'acme', 'ancient')")
                .update();

        sweep();

        assertThat(seen()).containsExactly("young");
        assertThat(jdbc.sql("SELECT count(*) FROM inbox_for_ever")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aBatchIsBoundedAndTheOldestGoFirst() {
        IntStream.range(0, 5).forEach(number -> see("bounded-" + number, 100 - number));

        int deleted = OldRows.of(jdbc, "inbox", "seen_at").deleteBefore(daysAgo(60), 2);

        assertThat(deleted).isEqualTo(2);
        assertThat(seen()).containsExactly("bounded-2", "bounded-3", "bounded-4");
    }

    @Test
    void aRowThatSomebodyHoldsIsLeftAndNotWaitedFor() {
        see("held", 100);
        see("free", 99);

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("SELECT 1 FROM inbox WHERE event_id = 'held' FOR UPDATE")
                    .query(Integer.class)
                    .single();
            Thread sweeping = Thread.ofPlatform().start(this::sweep);
            await().until(() -> !sweeping.isAlive());
        });

        assertThat(seen()).containsExactly("held");
        sweep();
        assertThat(seen()).isEmpty();
    }

    @Test
    void aRefusedRecordIsForgottenOnlyWhenKafkaCanDeliverItNoMore() throws Exception {
        long offset;
        try (var producer = producer(Map.of())) {
            offset = producer.send(new ProducerRecord<>(
                            PLACE.topic(), PLACE.partition(), "acme", "{".getBytes(StandardCharsets.UTF_8)))
                    .get()
                    .offset();
        }
        await().until(() -> refusalOf(PLACE.topic(), PLACE.partition(), offset).isPresent());
        jdbc.sql("UPDATE refused_record SET refused_at = refused_at - interval '1000 days'")
                .update();

        sweep();
        assertThat(refusalOf(PLACE.topic(), PLACE.partition(), offset)).isPresent();

        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers()))) {
            admin.deleteRecords(Map.of(PLACE, RecordsToDelete.beforeOffset(offset + 1)))
                    .all()
                    .get();
        }
        sweep();
        assertThat(refusalOf(PLACE.topic(), PLACE.partition(), offset)).isEmpty();
    }

    @Test
    void whatPeopleDidIsKeptForEver() {
        jdbc.sql("""
                INSERT INTO audit_trail (tenant, about, id, action, who, at)
                VALUES ('acme', 'POSTING', '1', 'RETRY', 'ann', 'epoch')
                """).update();

        sweep();

        assertThat(jdbc.sql("SELECT who FROM audit_trail").query(String.class).list())
                .containsExactly("ann");
    }

    private void sweep() {
        while (housekeeping.runOnce()) {
            Thread.onSpinWait();
        }
    }

    private void see(String event, int daysAgo) {
        jdbc.sql("INSERT INTO inbox (handler, tenant, event_id, seen_at) VALUES ('sweep', 'acme', :id, :at)")
                .param("id", event)
                .param("at", java.sql.Timestamp.from(daysAgo(daysAgo)))
                .update();
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private List<String> seen() {
        return jdbc.sql("SELECT event_id FROM inbox WHERE handler = 'sweep' ORDER BY 1")
                .query(String.class)
                .list();
    }
}
