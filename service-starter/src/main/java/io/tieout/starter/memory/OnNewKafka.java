package io.tieout.starter.memory;

/** What a service publishes again when it finds a Kafka that has never heard of its database. */
@FunctionalInterface
public interface OnNewKafka {

    /** Before anything else is sent. Run again if it fails, or if the process dies before Kafka has heard of the database. */
    void announce();
}
