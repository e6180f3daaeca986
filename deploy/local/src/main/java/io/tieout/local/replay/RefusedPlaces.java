package io.tieout.local.replay;

import io.tieout.model.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Where the records of a topic stood that were refused at the door, as their dead letters tell.
 *
 * @param places {@code partition/offset}
 */
record RefusedPlaces(Set<String> places) {
    static final RefusedPlaces NONE = new RefusedPlaces(Set.of());

    static RefusedPlaces of(Topic topic, TopicReader reader) {
        Set<String> places = new HashSet<>();
        reader.read(
                topic.deadLetterName(),
                Instant.EPOCH,
                letters -> letters.forEach(
                        letter -> places.add(text(letter, "tieout_partition") + "/" + text(letter, "tieout_offset"))));
        return new RefusedPlaces(places);
    }

    boolean contains(ConsumerRecord<?, ?> message) {
        return places.contains(message.partition() + "/" + message.offset());
    }

    private static String text(ConsumerRecord<?, ?> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
