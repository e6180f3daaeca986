package io.tieout.starter.fetch;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bodies as bytes; of one that is larger than any event may be, the beginning, with its size and its hash in headers. When a poll has
 * taken what it may, the body is not read: Kafka's client then returns what it has, keeps its place in the batch, and tries the same
 * record again in the next poll.
 */
public final class BoundedValues implements Deserializer<byte[]> {

    @Override
    public byte @Nullable [] deserialize(String topic, byte @Nullable [] data) {
        return data;
    }

    @Override
    public byte @Nullable [] deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
        int headerBytes = BoundedHeaders.bound(headers);
        if (data == null) {
            return null;
        }
        boolean cut = data.remaining() > Cut.LARGEST_BODY;
        int held = (cut ? Cut.BEGINNING : data.remaining()) + headerBytes;
        if (!PollBudget.take(held)) {
            throw new PollIsFull();
        }
        if (cut) {
            Cut.mark(headers, Cut.BODY_BYTES, Integer.toString(data.remaining()));
            Cut.mark(headers, Cut.BODY_SHA256, Cut.hash(data));
            return Cut.beginning(data, Cut.BEGINNING);
        }
        if (data.remaining() > Cut.BEGINNING) { // as GiantRecords leaves them, and no larger
            Cut.unmark(headers, Cut.BODY_BYTES, Cut.BODY_SHA256);
        }
        return Cut.beginning(data, data.remaining());
    }
}
