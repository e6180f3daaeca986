package io.tieout.mapping.stream;

import io.tieout.model.event.Event;
import io.tieout.starter.refusal.InboundEvents;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.starter.refusal.Refusal;
import io.tieout.starter.refusal.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Lets in what a function is for. What is not understood or stands on the wrong topic was refused before; here it is ids. */
@Component
class Door {

    private final InboundEvents inbound;
    private final Refusals refusals;

    Door(InboundEvents inbound, Refusals refusals) {
        this.inbound = inbound;
        this.refusals = refusals;
    }

    void open(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Event<?>>> handler) {
        inbound.receiveInbound(records, all -> handler.accept(admitted(all)));
    }

    private List<Event<?>> admitted(List<Inbound> all) {
        List<Event<?>> admitted = new ArrayList<>(all.size());
        for (Inbound one : all) {
            String flaw = BillingIds.flawOf(one.event().data());
            if (flaw == null) {
                admitted.add(one.event());
            } else {
                refuse(one, "ID_NOT_USABLE", flaw);
            }
        }
        return admitted;
    }

    private void refuse(Inbound one, String code, String reason) {
        Event<?> event = one.event();
        refusals.refuse(
                one.record(),
                new Refusal(
                        code,
                        reason,
                        event.tenant(),
                        event.id(),
                        event.type().name(),
                        event.subject(),
                        event.data().orderingKey()));
    }
}
