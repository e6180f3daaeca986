package io.tieout.scheduler;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.RawEvent;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.RunSync;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Remembers what was asked of the connector. */
public class CommandLog {

    private final EventCodec codec;
    private final Queue<Event<?>> heard = new ConcurrentLinkedQueue<>();

    CommandLog(EventCodec codec) {
        this.codec = codec;
    }

    @KafkaListener(topics = "sync.command.v1", groupId = "command-log", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        for (var record : records) {
            Map<String, byte[]> headers = new HashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), header.value()));
            if (codec.decode(new RawEvent(headers, record.value())) instanceof Decoded.Understood(Event<?> event)) {
                heard.add(event);
            }
        }
    }

    public List<RunSync> of(TenantId tenant) {
        return heard.stream()
                .filter(event -> event.tenant().equals(tenant))
                .map(event -> (RunSync) event.data())
                .toList();
    }
}
