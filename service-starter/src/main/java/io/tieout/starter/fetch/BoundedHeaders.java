package io.tieout.starter.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Keeps of a record's headers what an event may have. */
final class BoundedHeaders {

    /** What one header costs in memory beside its bytes. */
    private static final int EACH = 100;

    private static final int LARGEST_VALUE = 8 * 1024;
    private static final int LONGEST_NAME = 200;

    private BoundedHeaders() {}

    /**
     * Cuts the headers in place if they are too large, and reads each: Kafka's client keeps the whole record in memory until it is.
     *
     * @return how many bytes they hold now
     */
    static int bound(Headers headers) {
        long bytes = 0;
        for (Header header : headers) {
            bytes += sizeOf(header);
        }
        if (bytes <= Cut.LARGEST_HEADERS) {
            return (int) bytes;
        }
        List<Header> kept = kept(headers);
        Set<String> names = new HashSet<>();
        headers.forEach(header -> names.add(header.key()));
        names.forEach(headers::remove);
        kept.forEach(headers::add);
        Cut.mark(headers, Cut.HEADER_BYTES, Long.toString(bytes));
        return kept.stream().mapToInt(header -> (int) sizeOf(header)).sum();
    }

    /** Small ones first come, first kept: among them are those that say what the event is. */
    private static List<Header> kept(Headers headers) {
        List<Header> kept = new ArrayList<>();
        long room = Cut.LARGEST_HEADERS;
        for (Header header : headers) {
            long size = sizeOf(header);
            boolean small = header.key().length() <= LONGEST_NAME && size <= LARGEST_VALUE;
            if (small && size <= room) {
                kept.add(header);
                room -= size;
            }
        }
        return kept;
    }

    private static long sizeOf(Header header) {
        byte[] value = header.value();
        return EACH + (long) header.key().length() + (value == null ? 0 : value.length);
    }
}
