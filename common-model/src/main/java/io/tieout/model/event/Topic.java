package io.tieout.model.event;

import java.time.Duration;
import java.util.Map;

/**
 * Every Kafka topic of the product, in one place. The {@code billing.*} and {@code erp.*} topics are public and documented in
 * {@code asyncapi.yaml}; the others are private to Tieout.
 */
public enum Topic {
    BILLING_CUSTOMER("billing.customer.v1", Audience.PUBLIC, Cleanup.DELETE, Duration.ofDays(30)),
    BILLING_INVOICE("billing.invoice.v1", Audience.PUBLIC, Cleanup.DELETE, Duration.ofDays(30)),
    BILLING_PAYMENT("billing.payment.v1", Audience.PUBLIC, Cleanup.DELETE, Duration.ofDays(30)),
    ERP_CUSTOMER("erp.customer.v1", Audience.PUBLIC, Cleanup.DELETE, Duration.ofDays(30)),
    ERP_INVOICE("erp.invoice.v1", Audience.PUBLIC, Cleanup.DELETE, Duration.ofDays(30)),
    ERP_OUTCOME("erp.outcome.v1", Audience.PUBLIC, Cleanup.DELETE, Duration.ofDays(30)),
    PAYMENT_POSTING("payment.posting.v1", Audience.PRIVATE, Cleanup.DELETE, Duration.ofDays(30)),
    INTACCT_COMMAND("intacct.command.v1", Audience.PRIVATE, Cleanup.DELETE, Duration.ofDays(30)),
    INTACCT_OUTCOME("intacct.outcome.v1", Audience.PRIVATE, Cleanup.DELETE, Duration.ofDays(30)),
    INTACCT_RECORD("intacct.record.v1", Audience.PRIVATE, Cleanup.DELETE, Duration.ofDays(30)),
    SYNC_COMMAND("sync.command.v1", Audience.PRIVATE, Cleanup.DELETE, Duration.ofDays(7)),
    SYNC_PROGRESS("sync.progress.v1", Audience.PRIVATE, Cleanup.DELETE, Duration.ofDays(7)),
    /** Records of Intacct that could not be understood, for the tie-out. */
    SYNC_UNREAD("sync.unread.v1", Audience.PRIVATE, Cleanup.DELETE, Duration.ofDays(30)),
    /** What each tenant's company says of itself: the last word is kept for ever. */
    COMPANY("company.v1", Audience.PRIVATE, Cleanup.COMPACT, Duration.ofDays(30)),
    /** Which tenants are connected, for everybody who has to know a tenant: the last state is kept for ever. */
    CONNECTION("connection.v1", Audience.PRIVATE, Cleanup.COMPACT, Duration.ofDays(30));

    /** Who may read or write a topic. */
    public enum Audience {
        PUBLIC,
        PRIVATE
    }

    /** What Kafka does with old records. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /**
     * The largest record batch of a topic on the wire. Larger than any event may be, so that an oversized one arrives and is refused
     * with a reason instead of failing at somebody's producer.
     */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final String DEAD_LETTER_SUFFIX = ".dlt";

    private final String topicName;
    private final Audience audience;
    private final Cleanup cleanup;
    private final Duration retention;

    Topic(String topicName, Audience audience, Cleanup cleanup, Duration retention) {
        this.topicName = topicName;
        this.audience = audience;
        this.cleanup = cleanup;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    /** Where records of this topic go that no one can understand; the reason is in the header {@code tieout_reason}. */
    public String deadLetterName() {
        return topicName + DEAD_LETTER_SUFFIX;
    }

    public Audience audience() {
        return audience;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    public Duration retention() {
        return retention;
    }

    /** The settings the topic is created with, in Kafka's names. */
    public Map<String, String> settings() {
        return cleanup == Cleanup.COMPACT
                ? Map.of("cleanup.policy", "compact")
                : Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(retention.toMillis()),
                        "max.message.bytes", Integer.toString(MOST_BYTES));
    }

    /** The settings of the dead-letter topic: kept twice as long, so that there is time to look. */
    public Map<String, String> deadLetterSettings() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.multipliedBy(2).toMillis()),
                "max.message.bytes", Integer.toString(MOST_BYTES));
    }
}
