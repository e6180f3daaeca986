package io.tieout.model.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The body of an event: a record that checks itself in its constructor. */
public interface Payload {

    /**
     * The second half of the Kafka key {@code tenantId:orderingKey}: the customer, so that invoice, payment and refund of one
     * customer stay in order. Empty where the tenant alone is the key.
     */
    @JsonIgnore
    String orderingKey();
}
