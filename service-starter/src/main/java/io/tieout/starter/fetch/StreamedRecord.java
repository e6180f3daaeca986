package io.tieout.starter.fetch;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/**
 * One record, read from the stream of its batch without holding more of it than is kept.
 *
 * @see <a href="https://kafka.apache.org/42/implementation/message-format/#record">the format</a>
 */
@SuppressWarnings("ArrayRecordComponent") // handed to Kafka at once, never compared
record StreamedRecord(
        int offsetDelta, long timestampDelta, byte @Nullable [] key, byte @Nullable [] value, Header[] headers) {

    /**
     * Behind the record's size.
     *
     * @param giant false reads it whole
     */
    static StreamedRecord read(DataInputStream in, boolean giant) throws IOException {
        in.readByte(); // attributes: none are in use
        long timestampDelta = ByteUtils.readVarlong(in);
        int offsetDelta = ByteUtils.readVarint(in);
        List<Header> headers = new ArrayList<>();
        int keySize = ByteUtils.readVarint(in);
        // One byte more than is accepted: whoever reads the key cuts it, and says so.
        byte[] key = keySize < 0 ? null : beginning(in, keySize, giant ? Cut.LARGEST_KEY + 1 : keySize, null);
        int valueSize = ByteUtils.readVarint(in);
        byte[] value = value(in, valueSize, giant, headers);
        headers(in, giant, headers);
        return new StreamedRecord(offsetDelta, timestampDelta, key, value, headers.toArray(Header[]::new));
    }

    private static byte @Nullable [] value(DataInputStream in, int size, boolean giant, List<Header> headers)
            throws IOException {
        if (size < 0) {
            return null;
        }
        if (!giant || size <= Cut.LARGEST_BODY) {
            return beginning(in, size, size, null);
        }
        MessageDigest digest = Cut.sha256();
        byte[] beginning = beginning(in, size, Cut.BEGINNING, digest);
        headers.add(header(Cut.BODY_BYTES, Integer.toString(size)));
        headers.add(header(Cut.BODY_SHA256, Cut.hex(digest)));
        return beginning;
    }

    /** Of a giant's headers, those that are small; their sizes are told with the rest. */
    private static void headers(DataInputStream in, boolean giant, List<Header> headers) throws IOException {
        int count = ByteUtils.readVarint(in);
        long all = 0;
        long kept = 0;
        for (int i = 0; i < count; i++) {
            int nameSize = ByteUtils.readVarint(in);
            byte[] name = beginning(in, nameSize, giant ? Cut.LARGEST_KEY : nameSize, null);
            int size = ByteUtils.readVarint(in);
            int most = giant ? Cut.LARGEST_KEY : Math.max(size, 0);
            byte[] value = size < 0 ? null : beginning(in, size, most, null);
            all += nameSize + (long) Math.max(size, 0);
            String text = new String(name, StandardCharsets.UTF_8);
            boolean fits = nameSize <= Cut.LARGEST_KEY
                    && size <= Cut.LARGEST_KEY
                    && kept + nameSize + size <= Cut.BEGINNING / 2;
            if (!giant || (fits && !Cut.BODY_BYTES.equals(text) && !Cut.BODY_SHA256.equals(text))) {
                headers.add(new RecordHeader(text, value));
                kept += nameSize + (long) Math.max(size, 0);
            }
        }
        if (giant && all > Cut.LARGEST_HEADERS) {
            headers.add(header(Cut.HEADER_BYTES, Long.toString(all)));
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] beginning(DataInputStream in, int size, int most, @Nullable MessageDigest digest)
            throws IOException {
        byte[] kept = in.readNBytes(Math.min(size, most));
        if (kept.length < Math.min(size, most)) {
            throw new EOFException("the batch ends within a record");
        }
        if (digest == null) {
            in.skipNBytes((long) size - kept.length);
            return kept;
        }
        digest.update(kept);
        byte[] next = new byte[8192];
        for (long left = (long) size - kept.length; left > 0; ) {
            int read = in.readNBytes(next, 0, (int) Math.min(next.length, left));
            if (read == 0) {
                throw new EOFException("the batch ends within a record");
            }
            digest.update(next, 0, read);
            left -= read;
        }
        return kept;
    }
}
