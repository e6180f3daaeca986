package io.tieout.model.event;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Every Kafka topic of the product, in one place: who writes it, what it carries, how long it is kept, where its refused records go.
 * What billing writes and what is written for billing is public and documented in {@code asyncapi.yaml}; the others are private.
 */
public enum Topic {
    BILLING_CUSTOMER(Name.BILLING_CUSTOMER, Direction.INBOUND, Kind.CUSTOMERS, Cleanup.DELETE, Duration.ofDays(30)),
    BILLING_INVOICE(Name.BILLING_INVOICE, Direction.INBOUND, Kind.INVOICES, Cleanup.DELETE, Duration.ofDays(30)),
    BILLING_PAYMENT(Name.BILLING_PAYMENT, Direction.INBOUND, Kind.PAYMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    ERP_CUSTOMER(Name.ERP_CUSTOMER, Direction.OUTBOUND, Kind.CUSTOMERS, Cleanup.DELETE, Duration.ofDays(30)),
    ERP_INVOICE(Name.ERP_INVOICE, Direction.OUTBOUND, Kind.INVOICES, Cleanup.DELETE, Duration.ofDays(30)),
    /** Money received, of whoever entered it. Of the kind DOCUMENTS: what is told of it is no document of billing's. */
    ERP_PAYMENT(Name.ERP_PAYMENT, Direction.OUTBOUND, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    ERP_CREDIT(Name.ERP_CREDIT, Direction.OUTBOUND, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    ERP_OUTCOME(Name.ERP_OUTCOME, Direction.OUTBOUND, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    PAYMENT_POSTING(Name.PAYMENT_POSTING, Direction.INTERNAL, Kind.PAYMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    INTACCT_COMMAND(Name.INTACCT_COMMAND, Direction.INTERNAL, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    INTACCT_OUTCOME(Name.INTACCT_OUTCOME, Direction.INTERNAL, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    INTACCT_RECORD(Name.INTACCT_RECORD, Direction.INTERNAL, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    SYNC_COMMAND(Name.SYNC_COMMAND, Direction.INTERNAL, Kind.RUNS, Cleanup.DELETE, Duration.ofDays(7)),
    SYNC_PROGRESS(Name.SYNC_PROGRESS, Direction.INTERNAL, Kind.RUNS, Cleanup.DELETE, Duration.ofDays(7)),
    /** Records of Intacct that could not be understood, for the tie-out. */
    SYNC_UNREAD(Name.SYNC_UNREAD, Direction.INTERNAL, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    /** Where billing says that its own files of invoices are. */
    INVOICE_IMAGE(Name.INVOICE_IMAGE, Direction.INTERNAL, Kind.DOCUMENTS, Cleanup.DELETE, Duration.ofDays(30)),
    /** What each tenant's company says of itself: the last word is kept for ever. */
    COMPANY(Name.COMPANY, Direction.INTERNAL, Kind.TENANTS, Cleanup.COMPACT, Duration.ofDays(30)),
    /** What each tenant's people chose of their company: the last word is kept for ever. */
    MAPPING(Name.MAPPING, Direction.INTERNAL, Kind.TENANTS, Cleanup.COMPACT, Duration.ofDays(30)),
    /** Which tenants are connected, for everybody who has to know a tenant: the last state is kept for ever. */
    CONNECTION(Name.CONNECTION, Direction.INTERNAL, Kind.TENANTS, Cleanup.COMPACT, Duration.ofDays(30));

    /** The names in Kafka, for annotations, which take nothing but constants. */
    public static final class Name {
        public static final String BILLING_CUSTOMER = "billing.customer.v1";
        public static final String BILLING_INVOICE = "billing.invoice.v1";
        public static final String BILLING_PAYMENT = "billing.payment.v1";
        public static final String ERP_CUSTOMER = "erp.customer.v1";
        public static final String ERP_INVOICE = "erp.invoice.v1";
        public static final String ERP_PAYMENT = "erp.payment.v1";
        public static final String ERP_CREDIT = "erp.credit.v1";
        public static final String ERP_OUTCOME = "erp.outcome.v1";
        public static final String PAYMENT_POSTING = "payment.posting.v1";
        public static final String INTACCT_COMMAND = "intacct.command.v1";
        public static final String INTACCT_OUTCOME = "intacct.outcome.v1";
        public static final String INTACCT_RECORD = "intacct.record.v1";
        public static final String SYNC_COMMAND = "sync.command.v1";
        public static final String SYNC_PROGRESS = "sync.progress.v1";
        public static final String SYNC_UNREAD = "sync.unread.v1";
        public static final String INVOICE_IMAGE = "invoice.image.v1";
        public static final String COMPANY = "company.v1";
        public static final String MAPPING = "mapping.v1";
        public static final String CONNECTION = "connection.v1";

        private Name() {}
    }

    /** Who writes a topic, and for whom. */
    public enum Direction {
        /** Billing, for us. */
        INBOUND,
        /** We, for billing and whoever else wants to know. */
        OUTBOUND,
        /** One of our services, for another. */
        INTERNAL
    }

    /** What the events of a topic are about. */
    public enum Kind {
        CUSTOMERS,
        INVOICES,
        PAYMENTS,
        /** Documents of any kind; each event says of which. */
        DOCUMENTS,
        RUNS,
        TENANTS
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

    private static final String DEAD_LETTER = ".dlt";

    private final String topicName;
    private final Direction direction;
    private final Kind kind;
    private final Cleanup cleanup;
    private final Duration retention;

    Topic(String topicName, Direction direction, Kind kind, Cleanup cleanup, Duration retention) {
        this.topicName = topicName;
        this.direction = direction;
        this.kind = kind;
        this.cleanup = cleanup;
        this.retention = retention;
    }

    /**
     * The topic that a record belongs to.
     *
     * @param name of a topic in Kafka
     */
    public static Optional<Topic> named(String name) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(name)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    public String topicName() {
        return topicName;
    }

    /** Where records of this topic go that no one can understand; the reason is in the header {@code tieout_reason}. */
    public String deadLetterName() {
        return deadLettersOf(topicName);
    }

    /** @param name of a topic in Kafka */
    public static String deadLettersOf(String name) {
        return name + DEAD_LETTER;
    }

    public Direction direction() {
        return direction;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isPublic() {
        return direction != Direction.INTERNAL;
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
