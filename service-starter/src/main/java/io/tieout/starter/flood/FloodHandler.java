package io.tieout.starter.flood;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Handles what was set aside of a topic on which one tenant can be in another's way. A bean of this kind is what makes floods of its topic
 * be set aside.
 *
 * @param topic its name
 * @param handler takes records as the topic's listener would have done, those of each partition in their order; when it throws,
 *     they come again
 */
public record FloodHandler(String topic, Consumer<List<ConsumerRecord<String, byte[]>>> handler) {}
