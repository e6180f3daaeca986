package io.tieout.local.reality.situation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as Intacct writes them for a user with American formats in GMT. */
final class IntacctTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    private IntacctTime() {}

    static String now() {
        return FORMAT.format(Clock.systemUTC().instant().atOffset(ZoneOffset.UTC));
    }
}
