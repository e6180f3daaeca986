/** The one configuration of Kafka: topics, byte payloads, batch listeners whose batches are redelivered for ever and never skipped. */
@NullMarked
package io.tieout.starter.kafka;

import org.jspecify.annotations.NullMarked;
