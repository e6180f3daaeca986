package io.tieout.starter.refusal;

import io.tieout.model.event.Topic;
import java.util.Set;

/**
 * Which topics' unusable records a service refuses. Several services read a topic; exactly one answers for what stands on it, so that
 * each such record has one dead letter, one row and one outcome.
 */
@FunctionalInterface
public interface Doorkeeper {

    boolean answersFor(Topic topic);

    /** No service of ours. */
    String READ_BY_BILLING_ONLY = "billing";

    /** @param service short name, as in {@code tieout.service} */
    static Doorkeeper of(String service) {
        return topic -> keeperOf(topic).equals(service);
    }

    /** For a service that is alone. */
    static Doorkeeper ofAll() {
        return Set.of(Topic.values())::contains;
    }

    private static String keeperOf(Topic topic) {
        return switch (topic) {
            case BILLING_PAYMENT, ERP_CUSTOMER, ERP_INVOICE, ERP_OUTCOME, SYNC_UNREAD -> "payment";
            case BILLING_CUSTOMER, BILLING_INVOICE, PAYMENT_POSTING, INTACCT_OUTCOME, INTACCT_RECORD, COMPANY ->
                "mapping";
            case INTACCT_COMMAND, SYNC_COMMAND, INVOICE_IMAGE, MAPPING -> "connector";
            case SYNC_PROGRESS, CONNECTION -> "scheduler";
            case ERP_PAYMENT, ERP_CREDIT -> READ_BY_BILLING_ONLY;
        };
    }
}
