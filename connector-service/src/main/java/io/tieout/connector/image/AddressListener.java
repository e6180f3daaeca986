package io.tieout.connector.image;

import io.tieout.connector.image.source.UpstreamAddresses;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes over where billing says that its files are. */
@Component
class AddressListener {

    private final InboundEvents inbound;
    private final UpstreamAddresses addresses;

    AddressListener(InboundEvents inbound, UpstreamAddresses addresses) {
        this.inbound = inbound;
        this.addresses = addresses;
    }

    @KafkaListener(topics = Topic.Name.INVOICE_IMAGE, groupId = "connector-service", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, AcceptedTypes.of(EventTypes.INVOICE_IMAGE_TOLD), addresses::tell);
    }
}
