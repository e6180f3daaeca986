package io.tieout.connector.image.source;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a WHENMODIFIED can prove that nothing has changed since. It has whole seconds, so that a change within the same second as an
 * earlier one cannot be told by it: one of about the time at which a document is fetched proves nothing. It is compared within the quarter
 * of an hour, since zones of users differ by quarters of an hour, and so need not be known; now and then a document is fetched once more for
 * nothing.
 */
final class Freshness {

    /** Clocks differ, and an answer takes time. */
    private static final long SECONDS = 15;

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:(\\d{2}):(\\d{2})");

    private Freshness() {}

    /**
     * The version of an image: empty where it cannot be told whether the document has changed since.
     *
     * @param modified WHENMODIFIED as received before it was fetched; empty where Intacct has none
     * @param fetchedAt when it had been fetched
     */
    static String version(String recordNo, String modified, Instant fetchedAt) {
        return proves(modified, fetchedAt) ? recordNo + " " + modified : "";
    }

    private static boolean proves(String modified, Instant fetchedAt) {
        Matcher time = TIME.matcher(modified);
        if (!time.find()) {
            return false;
        }
        long then = (Long.parseLong(time.group(1)) * 60 + Long.parseLong(time.group(2))) % QUARTER;
        long apart = Math.floorMod(fetchedAt.getEpochSecond() - then, QUARTER);
        return apart > SECONDS && apart < QUARTER - SECONDS;
    }
}
