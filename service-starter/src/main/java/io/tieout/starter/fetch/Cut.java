package io.tieout.starter.fetch;

import io.tieout.model.catalog.EventCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a record that is larger than any event may be: the beginning of its body, and headers of ours that say how large it
 * was. Sizes in bytes.
 */
public final class Cut {

    /** A body over this size is cut. */
    static final int LARGEST_BODY = EventCodec.LARGEST_BODY;

    /** What is kept of a body that is cut: enough to see what it was, and to read whose it was. */
    static final int BEGINNING = 64 * 1024;

    static final int LARGEST_KEY = 1024;

    /** Of all headers together, with what each costs in memory. */
    static final int LARGEST_HEADERS = 64 * 1024;

    static final String BODY_BYTES = "tieout_body_bytes";
    static final String BODY_SHA256 = "tieout_body_sha256";
    static final String KEY_BYTES = "tieout_key_bytes";
    static final String HEADER_BYTES = "tieout_header_bytes";

    private Cut() {}

    /** @return one sentence, if the record was cut; null if it is as it was sent */
    public static @Nullable String reasonOf(ConsumerRecord<?, ?> record) {
        Headers headers = record.headers();
        String body = text(headers, BODY_BYTES);
        if (body != null) {
            return "the body has %s bytes; at most %,d are accepted".formatted(grouped(body), LARGEST_BODY);
        }
        String key = text(headers, KEY_BYTES);
        if (key != null) {
            return "the key has %s bytes; at most %,d are accepted".formatted(grouped(key), LARGEST_KEY);
        }
        String all = text(headers, HEADER_BYTES);
        return all == null
                ? null
                : "the headers have %s bytes; at most %,d are accepted".formatted(grouped(all), LARGEST_HEADERS);
    }

    /** How large the body was when it was sent. */
    public static int bodyBytes(ConsumerRecord<?, byte[]> record) {
        String sent = text(record.headers(), BODY_BYTES);
        if (sent != null && sent.matches("\\d{1,18}")) {
            return (int) Math.min(Long.parseLong(sent), Integer.MAX_VALUE);
        }
        return record.value() == null ? 0 : record.value().length;
    }

    /** The hash of the body as it was sent; empty where there was none. */
    public static String bodyHash(ConsumerRecord<?, byte[]> record) {
        String hash = text(record.headers(), BODY_SHA256);
        byte[] body = record.value();
        return hash != null ? hash : body == null ? "" : hash(ByteBuffer.wrap(body));
    }

    /** Puts into the headers how large the record's body was and what its hash is, whether or not it was cut already. */
    public static void describe(ConsumerRecord<?, byte[]> record, Headers headers) {
        byte[] body = record.value();
        String hash = text(record.headers(), BODY_SHA256);
        if (hash != null) {
            mark(headers, BODY_SHA256, hash);
        } else if (body != null) {
            mark(headers, BODY_SHA256, hash(ByteBuffer.wrap(body)));
        }
        mark(headers, BODY_BYTES, Integer.toString(bodyBytes(record)));
    }

    /** A sender cannot say of a body that was not cut that it was. Of a small one it can; then that record is refused, and no other. */
    static void unmark(Headers headers, String... names) {
        for (String name : names) {
            headers.remove(name);
        }
    }

    static void mark(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String hash(ByteBuffer bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes.duplicate());
        return hex(digest);
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static byte[] beginning(ByteBuffer bytes, int most) {
        byte[] beginning = new byte[Math.min(bytes.remaining(), most)];
        bytes.duplicate().get(beginning);
        return beginning;
    }

    private static String grouped(String bytes) {
        return bytes.matches("\\d{1,18}") ? "%,d".formatted(Long.parseLong(bytes)) : "too many";
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
