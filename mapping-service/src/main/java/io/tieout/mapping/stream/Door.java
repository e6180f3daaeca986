package io.tieout.mapping.stream;

import io.tieout.model.event.Event;
import io.tieout.starter.refusal.InboundEvents;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.starter.refusal.Refusal;
import io.tieout.starter.refusal.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Lets in what a function is for; what is not understood or does not belong on the topic is refused at once. */
@Component
class Door {

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    private final InboundEvents inbound;
    private final Refusals refusals;

    Door(InboundEvents inbound, Refusals refusals) {
        this.inbound = inbound;
        this.refusals = refusals;
    }

    /** @param welcome the payloads that the handler is for */
    void open(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Event<?>>> handler, Class<?>... welcome) {
        try {
            inbound.receiveInbound(records, all -> handler.accept(admitted(all, Set.of(welcome))));
        } catch (RuntimeException failed) {
            log.warn(
                    "A batch of {} from {} was not handled and is delivered again: {}",
                    records.size(),
                    records.getFirst().topic(),
                    firstLine(NestedExceptionUtils.getMostSpecificCause(failed).toString()));
            throw failed;
        }
    }

    private List<Event<?>> admitted(List<Inbound> all, Set<Class<?>> welcome) {
        List<Event<?>> admitted = new ArrayList<>(all.size());
        for (Inbound one : all) {
            if (!welcome.contains(one.event().data().getClass())) {
                refuse(
                        one,
                        "MISPLACED_EVENT",
                        "an event of type %s does not belong on this topic but on %s"
                                .formatted(
                                        one.event().type(), one.event().topic().topicName()));
                continue;
            }
            admitted.add(one.event());
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

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
