package io.tieout.mapping;

import static org.apache.kafka.clients.admin.AlterConfigOp.OpType.SET;

import io.tieout.model.event.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** The broker, made to refuse what is sent to a topic until it is closed; and what it knows about the service's offsets. */
final class Broker implements AutoCloseable {

    private final Admin admin;
    private final Topic refused;

    private Broker(Admin admin, Topic refused) {
        this.admin = admin;
        this.refused = refused;
    }

    /** From now on no send to the topic is acknowledged. */
    static Broker refusing(String bootstrap, Topic topic) {
        var broker = new Broker(Admin.create(Map.of("bootstrap.servers", bootstrap)), topic);
        broker.largest(10);
        return broker;
    }

    /** Whether a function has committed an offset beyond the record. */
    boolean hasPassed(String function, RecordMetadata record) {
        try {
            var committed = admin.listConsumerGroupOffsets("mapping-service." + function)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(record.topic(), record.partition()));
            return committed != null && committed.offset() > record.offset();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The topic takes everything again. */
    void relent() {
        largest(Topic.MOST_BYTES);
    }

    private void largest(int bytes) {
        try {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, refused.topicName()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)), SET))))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        relent();
        admin.close();
    }
}
