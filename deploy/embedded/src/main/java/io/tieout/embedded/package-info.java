/**
 * Real PostgreSQL and a real single-node Kafka without Docker, from Maven artifacts, each as a process of its own.
 *
 * <p>{@link io.tieout.embedded.PostgresNode} and {@link io.tieout.embedded.KafkaNode} own one folder each. What is in
 * the folder survives a stop, a crash and a restart: both are as durable as a production installation of one machine
 * ({@code fsync} and {@code synchronous_commit} are on). A node left running by a launcher that crashed is adopted, not
 * started a second time. Both listen on the loopback address only.
 */
@NullMarked
package io.tieout.embedded;

import org.jspecify.annotations.NullMarked;
