package io.tieout.payment.people;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that mapping settings were changed; what follows from it is done beside. */
@Component
class MappingListener {

    private final InboundEvents inbound;
    private final ChangedMappings changed;
    private final Clock clock;

    MappingListener(InboundEvents inbound, ChangedMappings changed, Clock clock) {
        this.inbound = inbound;
        this.changed = changed;
        this.clock = clock;
    }

    @KafkaListener(
            id = "mappings",
            clientIdPrefix = "payment-service-mappings",
            groupId = "payment-service-mappings",
            topics = Topic.Name.MAPPING,
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbound.receive(batch, AcceptedTypes.of(EventTypes.ACCOUNTS_CHOSEN), this::take);
    }

    private void take(List<Event<AccountsChosen>> events) {
        changed.note(events, clock.instant());
    }
}
