package io.tieout.starter.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Keys as texts; of one that is longer than any key of an event, the beginning. */
public final class BoundedKeys implements Deserializer<String> {

    @Override
    public @Nullable String deserialize(String topic, byte @Nullable [] data) {
        return data == null ? null : new String(data, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
        BoundedHeaders.bound(headers);
        if (data == null) {
            return null;
        }
        if (data.remaining()
                > Cut.LARGEST_KEY) { // a mark that is there already stays: a record that was cut may come a second way
            Cut.mark(headers, Cut.KEY_BYTES, Integer.toString(data.remaining()));
        }
        return new String(Cut.beginning(data, Cut.LARGEST_KEY), StandardCharsets.UTF_8);
    }
}
