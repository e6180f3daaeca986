package io.tieout.starter.flood;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A tenant's records of one partition. */
record Share(int partition, String tenant) {

    private static final int LONGEST_NAME = 64;

    /** Null for a record whose header names nobody; it is refused where it stands. */
    static @Nullable Share of(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_tenantid");
        if (header == null || header.value() == null) {
            return null;
        }
        String tenant = new String(header.value(), StandardCharsets.UTF_8);
        return isName(tenant) ? new Share(record.partition(), tenant) : null;
    }

    private static boolean isName(String tenant) {
        return tenant.length() <= LONGEST_NAME && tenant.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
