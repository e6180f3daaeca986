package io.tieout.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records that no listener can take, made of recorded events by a seeded generator: each has one fault that some sender, some library or
 * some attacker brings about. The same seed makes the same records.
 */
public final class HostileRecords {

    /** Where the recorded events stand, seen from the folder of a module. */
    private static final Path FIXTURES = Path.of("../common-model/src/test/resources/fixtures/v1");

    private static final Pattern TEXT = Pattern.compile("\"([a-zA-Z]+)\"\\s*:\\s*\"([^\"\\\\]*)\"");
    private static final List<String> REQUIRED =
            List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_tenantid");
    private static final List<String> NO_UTF8 = List.of("f4908080", "ff", "eda080", "c080", "f8888080", "c3");
    private static final List<String> NO_EVENT = List.of(
            "null", "[]", "{}", "\"text\"", "17", "<xml/>", "{\"a\":" + "[".repeat(80) + "]".repeat(80) + "}", "NaN");
    private static final List<Header> BAD_HEADERS = List.of(
            new Header("ce_specversion", "0.3"),
            new Header("ce_id", "x".repeat(201)),
            new Header("ce_id", "nul\u0000nul"),
            new Header("ce_id", " padded "),
            new Header("ce_tenantid", "a:b"),
            new Header("ce_tenantid", "x".repeat(65)),
            new Header("ce_time", "0000-01-01T00:00:00Z"),
            new Header("ce_time", "9999-12-31T23:59:59-14:00"),
            new Header("ce_time", "2026-02-30T12:00:00Z"),
            new Header("ce_time", "1767225600"),
            new Header("ce_type", "io.tieout.nothing.v1"),
            new Header("ce_source", "not a uri"),
            new Header("content-type", "text/xml"),
            new Header("x-large", "x".repeat(100_000)));

    private record Header(String name, String value) {}

    private final Random random;

    public HostileRecords(long seed) {
        this.random = new Random(seed);
    }

    /** The body of a recorded event. @param name such as {@code billing.payment.received.v1} */
    public static byte[] recorded(String name) {
        try {
            return Files.readAllBytes(FIXTURES.resolve(name + ".json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A record as a plain producer of CloudEvents sends it; valid, if the id is new. */
    public static ProducerRecord<String, byte[]> valid(String topic, String name, String tenant, String id) {
        return record(topic, tenant + ":" + id, headers(name, tenant, id), recorded(name));
    }

    /**
     * The same with a fault.
     *
     * @param foreign the recorded event of another topic, for the records that stand on the wrong one
     */
    public ProducerRecord<String, byte[]> next(String topic, String name, String foreign, String tenant, String id) {
        Map<String, byte[]> headers = headers(name, tenant, id);
        byte @Nullable [] body = recorded(name);
        String key = tenant + ":" + id;
        switch (random.nextInt(14)) {
            case 0 -> headers.remove(any(REQUIRED));
            case 1, 2 -> {
                Header bad = any(BAD_HEADERS);
                headers.put(bad.name(), bytes(bad.value()));
            }
            case 3 ->
                headers.put(
                        any(List.of("ce_id", "ce_tenantid", "ce_type")),
                        HexFormat.of().parseHex("41" + any(NO_UTF8)));
            case 4 -> body = null;
            case 5 -> body = new byte[0];
            case 6 -> body = cut(recorded(name));
            case 7 -> body = noise();
            case 8 -> body = bytes(any(NO_EVENT));
            case 9 -> body = inAText(recorded(name), HexFormat.of().parseHex(any(NO_UTF8)));
            case 10, 11 ->
                body = inAText(recorded(name), bytes(any(List.of("\\u0000", "\\ud800", "\\udc00x", "\\udbff\\ud800"))));
            case 12 -> {
                headers.put("ce_type", bytes("io.tieout." + foreign));
                body = recorded(foreign);
            }
            default -> {
                if (random.nextInt(20) == 0) {
                    body = padded(recorded(name));
                } else {
                    key = "k".repeat(1025 + random.nextInt(5000));
                }
            }
        }
        return record(topic, key, headers, body);
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, Map<String, byte[]> headers, byte @Nullable [] body) {
        var record = new ProducerRecord<>(topic, key, body);
        headers.forEach((header, value) -> record.headers().add(header, value));
        return record;
    }

    private static Map<String, byte[]> headers(String name, String tenant, String id) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", bytes("1.0"));
        headers.put("ce_id", bytes(id));
        headers.put("ce_source", bytes("/hostile"));
        headers.put("ce_type", bytes("io.tieout." + name));
        headers.put("ce_time", bytes("2026-03-14T09:26:53.589Z"));
        headers.put("ce_tenantid", bytes(tenant));
        headers.put("ce_subject", bytes(id));
        headers.put("content-type", bytes("application/json"));
        return headers;
    }

    private byte[] cut(byte[] body) {
        byte[] cut = new byte[1 + random.nextInt(body.length / 2)];
        System.arraycopy(body, 0, cut, 0, cut.length);
        return cut;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(3000)];
        random.nextBytes(noise);
        noise[0] = (byte) 0xFF;
        return noise;
    }

    private static byte[] padded(byte[] body) {
        var padded = new ByteArrayOutputStream();
        padded.writeBytes(body);
        padded.writeBytes(bytes(" ".repeat(1_100_000)));
        return padded.toByteArray();
    }

    /** Behind the value of one of its texts. Not of a constant: whatever stands behind its name is cut off when it is read. */
    private byte[] inAText(byte[] body, byte[] insertion) {
        String json = new String(body, StandardCharsets.UTF_8);
        List<MatchResult> texts = TEXT.matcher(json)
                .results()
                .filter(text -> !text.group(2).matches("[A-Z_]+"))
                .toList();
        int at = any(texts).end() - 1;
        var spoiled = new ByteArrayOutputStream();
        spoiled.writeBytes(bytes(json.substring(0, at)));
        spoiled.writeBytes(insertion);
        spoiled.writeBytes(bytes(json.substring(at)));
        return spoiled.toByteArray();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
