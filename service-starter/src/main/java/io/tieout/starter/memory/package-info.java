/**
 * The database knows its own age. It counts beats, and each is also published to Kafka and remembered by every process. A database whose
 * last beat is older than one that was heard of is a copy that was put back and has forgotten what happened since: the service sends
 * nothing from it until a person has said that it was restored.
 */
@NullMarked
package io.tieout.starter.memory;

import org.jspecify.annotations.NullMarked;
