package io.tieout.starter.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GiantRecordsTests {

    private static final int GIANT = 20 * 1024 * 1024;
    private static final Header[] HEADERS = {new RecordHeader("ce_id", bytes("evt-1"))};

    @ParameterizedTest
    @EnumSource(
            value = CompressionType.class,
            names = {"GZIP", "LZ4", "SNAPPY", "ZSTD"})
    void aGiantIsCutAndAllElseOfItsBatchStaysAsItWas(CompressionType type) {
        byte[] giant = new byte[GIANT];
        Arrays.fill(giant, (byte) 'x');
        var builder = batch(type);
        builder.appendWithOffset(100, 1_000L, bytes("k-1"), bytes("before"), HEADERS);
        builder.appendWithOffset(103, 1_001L, bytes("k-2"), giant, HEADERS);
        builder.appendWithOffset(104, 1_002L, (byte[]) null, null, new Header[0]);
        builder.appendWithOffset(107, 1_003L, bytes("k-4"), bytes("after"), HEADERS);

        List<Record> records = records(GiantRecords.cutIn(builder.build()));

        assertThat(records).extracting(Record::offset).containsExactly(100L, 103L, 104L, 107L);
        assertThat(records).extracting(Record::timestamp).containsExactly(1_000L, 1_001L, 1_002L, 1_003L);
        assertThat(text(records.get(0).value())).isEqualTo("before");
        assertThat(text(records.get(3).value())).isEqualTo("after");
        assertThat(records.get(2).value()).isNull();
        assertThat(records.get(2).key()).isNull();
        assertThat(records.get(1).value().remaining()).isEqualTo(Cut.BEGINNING);
        assertThat(Arrays.stream(records.get(1).headers()).map(GiantRecordsTests::text))
                .containsExactlyInAnyOrder(
                        "ce_id=evt-1",
                        "tieout_body_bytes=" + GIANT,
                        "tieout_body_sha256=" + Cut.hash(ByteBuffer.wrap(giant)));
    }

    @Test
    void aBatchWithoutAGiantIsLeftAlone() {
        var builder = batch(CompressionType.ZSTD);
        builder.appendWithOffset(100, 1_000L, bytes("k"), new byte[1024 * 1024], HEADERS);
        MemoryRecords records = builder.build();

        assertThat(GiantRecords.cutIn(records)).isSameAs(records);
    }

    @Test
    void headersAndAKeyThatAreGiantsAreCutToo() {
        var builder = batch(CompressionType.GZIP);
        Header[] large = {
            new RecordHeader("ce_id", bytes("evt-1")),
            new RecordHeader("x", new byte[GIANT]),
            new RecordHeader("n".repeat(GIANT / 10), null)
        };
        builder.appendWithOffset(100, 1_000L, new byte[GIANT], bytes("small"), large);

        Record record = records(GiantRecords.cutIn(builder.build())).getFirst();

        assertThat(text(record.value())).isEqualTo("small");
        assertThat(record.key().remaining()).isEqualTo(Cut.LARGEST_KEY + 1);
        assertThat(Arrays.stream(record.headers()).map(Header::key))
                .containsExactlyInAnyOrder("ce_id", "tieout_header_bytes");
    }

    private static org.apache.kafka.common.record.MemoryRecordsBuilder batch(CompressionType type) {
        return MemoryRecords.builder(
                ByteBuffer.allocate(1024),
                RecordBatch.CURRENT_MAGIC_VALUE,
                Compression.of(type).build(),
                TimestampType.CREATE_TIME,
                100L);
    }

    private static List<Record> records(MemoryRecords records) {
        List<Record> all = new ArrayList<>();
        records.batches().forEach(RecordBatch::ensureValid);
        records.records().forEach(all::add);
        return all;
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String text(ByteBuffer buffer) {
        return Utils.utf8(buffer, buffer.remaining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
