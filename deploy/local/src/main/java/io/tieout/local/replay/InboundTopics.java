package io.tieout.local.replay;

import io.tieout.model.event.Topic;
import java.util.List;

/** The topics on which billing publishes, in the order in which their events depend on each other. */
final class InboundTopics {
    static final List<Topic> ALL = List.of(Topic.BILLING_CUSTOMER, Topic.BILLING_INVOICE, Topic.BILLING_PAYMENT);

    private InboundTopics() {}
}
