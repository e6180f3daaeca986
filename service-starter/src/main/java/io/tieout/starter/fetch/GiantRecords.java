package io.tieout.starter.fetch;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.MutableRecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;
import org.apache.kafka.common.utils.ByteUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that a service could not hold once they are decompressed. Their batch is decompressed as a stream, none of it is held, and
 * written anew with what is kept of such a record: its beginning, its size and its hash. All else of the batch stays as it was.
 */
final class GiantRecords {

    private static final Logger log = LoggerFactory.getLogger(GiantRecords.class);

    /** Larger than any event with its headers; smaller than what several consumers cannot allocate at once in our smallest heap. */
    static final int GIANT = 4 * 1024 * 1024;

    /** No format but zstd makes more of a byte than gzip, which makes 1,032. */
    private static final long MOST_OF_A_BYTE = 1_040;

    private GiantRecords() {}

    /** @return the same object if there is no giant among them, as nearly always */
    static MemoryRecords cutIn(MemoryRecords records) {
        boolean any = false;
        for (MutableRecordBatch batch : records.batches()) {
            any |= batch instanceof DefaultRecordBatch known && hasGiant(known);
        }
        return any ? rewritten(records) : records;
    }

    private static boolean hasGiant(DefaultRecordBatch batch) {
        if (!batch.isCompressed()
                || batch.isControlBatch()
                || (batch.compressionType() != CompressionType.ZSTD && batch.sizeInBytes() * MOST_OF_A_BYTE <= GIANT)) {
            return false;
        }
        try (var buffers = BufferSupplier.create();
                var in = new DataInputStream(batch.recordInputStream(buffers))) {
            for (int i = 0; i < batch.countOrNull(); i++) {
                int size = ByteUtils.readVarint(in);
                if (size > GIANT) {
                    return true;
                }
                in.skipNBytes(size);
            }
            return false;
        } catch (IOException | RuntimeException unreadable) {
            log.debug(
                    "A batch cannot be looked at and is left to the client, which says what is wrong with it",
                    unreadable);
            return false;
        }
    }

    private static MemoryRecords rewritten(MemoryRecords records) {
        List<ByteBuffer> parts = new ArrayList<>();
        for (MutableRecordBatch batch : records.batches()) {
            if (batch instanceof DefaultRecordBatch known && hasGiant(known)) {
                parts.add(cut(known));
            } else {
                var same = ByteBuffer.allocate(batch.sizeInBytes());
                batch.writeTo(same);
                parts.add(same.flip());
            }
        }
        var all = ByteBuffer.allocate(
                parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(all::put);
        return MemoryRecords.readableRecords(all.flip());
    }

    private static ByteBuffer cut(DefaultRecordBatch batch) {
        var builder = MemoryRecords.builder(
                ByteBuffer.allocate(batch.sizeInBytes()),
                batch.magic(),
                Compression.of(batch.compressionType()).build(),
                batch.timestampType(),
                batch.baseOffset(),
                batch.maxTimestamp(),
                batch.producerId(),
                batch.producerEpoch(),
                batch.baseSequence(),
                batch.isTransactional(),
                false,
                batch.partitionLeaderEpoch());
        try (var buffers = BufferSupplier.create();
                var in = new DataInputStream(batch.recordInputStream(buffers))) {
            for (int i = 0; i < batch.countOrNull(); i++) {
                int size = ByteUtils.readVarint(in);
                var record = StreamedRecord.read(in, size > GIANT);
                builder.appendWithOffset(
                        batch.baseOffset() + record.offsetDelta(),
                        batch.baseTimestamp() + record.timestampDelta(),
                        record.key(),
                        record.value(),
                        record.headers());
            }
        } catch (IOException broken) {
            throw new IllegalStateException("A batch that was read a moment ago cannot be read", broken);
        }
        builder.overrideLastOffset(batch.lastOffset());
        return builder.build().buffer();
    }
}
