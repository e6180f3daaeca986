package io.tieout.model.event;

/**
 * One kind of event.
 *
 * @param name the CloudEvents {@code type}, for example {@code io.tieout.billing.payment.received.v1}
 */
public record EventType<T extends Payload>(String name, Topic topic, Class<T> payload) {

    @Override
    public String toString() {
        return name;
    }
}
