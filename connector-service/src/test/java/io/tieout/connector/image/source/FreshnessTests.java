package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTests {

    private static final Instant FETCHED = Instant.parse("2026-11-27T21:07:30Z");

    @Test
    void aChangeOfLongAgoIsToldByItsTime() {
        assertThat(Freshness.version("7", "11/27/2026 21:06:30", FETCHED)).isEqualTo("7 11/27/2026 21:06:30");
    }

    /** A second change within the same second would have the same time. */
    @Test
    void aChangeOfJustNowProvesNothing() {
        assertThat(Freshness.version("7", "11/27/2026 21:07:29", FETCHED)).isEmpty();
        assertThat(Freshness.version("7", "11/27/2026 21:07:40", FETCHED)).isEmpty();
    }

    @Test
    void norDoesOneOfJustNowInTheZoneOfTheUser() {
        assertThat(Freshness.version("7", "28.11.2026 06:52:29", FETCHED)).isEmpty();
        assertThat(Freshness.version("7", "11/27/2026 01:37:29 PM", FETCHED)).isEmpty();
    }

    @Test
    void norDoesNoTimeAtAll() {
        assertThat(Freshness.version("7", "", FETCHED)).isEmpty();
        assertThat(Freshness.version("7", "11/27/2026", FETCHED)).isEmpty();
    }
}
