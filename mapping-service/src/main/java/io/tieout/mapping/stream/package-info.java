/**
 * The functions that Kafka feeds through Spring Cloud Stream, in batches of records as they are. Each does the same three things in
 * the same order: it writes what it learned in one transaction, it derives its answers from what is then stored and publishes them
 * until Kafka has acknowledged every one, and only then it tidies up. The binder commits the offsets after the function returned. So a
 * function can be killed at any line: the batch comes again, the tables are already as they should be, and the answers are the same
 * with the same ids.
 *
 * <p>A record that nobody can understand, or that does not belong on its topic, goes to the topic's dead letters at once. A database
 * or a broker that is away makes the function throw, and the batch is delivered again for ever, with a growing pause.
 */
@NullMarked
package io.tieout.mapping.stream;

import org.jspecify.annotations.NullMarked;
