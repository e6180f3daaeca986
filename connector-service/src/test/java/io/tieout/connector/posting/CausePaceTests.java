package io.tieout.connector.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What it costs to find out by itself that a cause is mended, and how soon it is found out. */
class CausePaceTests {

    private static final Instant SINCE = PostingFixtures.NOW;
    private static final CausePace PACE =
            new CausePace(Duration.ofMinutes(4), Duration.ofHours(12), Duration.ofHours(1), Duration.ofDays(90), 1000);

    @Test
    void aYoungCauseIsTriedEveryFourMinutesAndAnOldOneAtLeastOnceAnHour() {
        assertThat(pauseAt(Duration.ZERO)).isEqualTo(Duration.ofMinutes(4));
        assertThat(pauseAt(Duration.ofHours(12))).isEqualTo(Duration.ofMinutes(4));
        assertThat(pauseAt(Duration.ofDays(1))).isEqualTo(Duration.ofMinutes(8));
        assertThat(pauseAt(Duration.ofDays(3))).isEqualTo(Duration.ofMinutes(24));
        assertThat(pauseAt(Duration.ofDays(30))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aCauseThatNeverHealsCostsFifteenWritesInAnHourAtMostAndHasAnEnd() {
        int tries = 0;
        int ofTheFirstHour = 0;
        int ofTheFirstDay = 0;
        for (Instant next = SINCE; next != null; next = PACE.next(SINCE, next)) {
            tries++;
            ofTheFirstHour += next.isBefore(SINCE.plus(Duration.ofHours(1))) ? 1 : 0;
            ofTheFirstDay += next.isBefore(SINCE.plus(Duration.ofDays(1))) ? 1 : 0;
        }

        assertThat(ofTheFirstHour).isEqualTo(15);
        assertThat(ofTheFirstDay).isLessThan(320);
        assertThat(tries).isLessThan(2800);
    }

    @Test
    void tenGoAfterOneAHundredAfterTenAndNeverMoreThanTheMost() {
        assertThat(PACE.widthAfter(1, 1, 1)).isEqualTo(10);
        assertThat(PACE.widthAfter(10, 10, 10)).isEqualTo(100);
        assertThat(PACE.widthAfter(100, 100, 100)).isEqualTo(1000);
        assertThat(PACE.widthAfter(1000, 1000, 1000)).isEqualTo(1000);
    }

    @Test
    void whereAPartGoesAsManyAreTriedAgainAndWhereNoneGoesNoMore() {
        assertThat(PACE.widthAfter(10, 5, 10)).isEqualTo(100);
        assertThat(PACE.widthAfter(10, 4, 10)).isEqualTo(10);
        assertThat(PACE.widthAfter(10, 0, 10)).isEqualTo(CausePace.NONE);
        assertThat(PACE.widthAfter(10, 0, 0)).isEqualTo(CausePace.NONE);
    }

    @Test
    void whatIsUnderWayIsLookedAtOftenAtFirstAndThenLess() {
        assertThat(lookAfter(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(lookAfter(Duration.ofSeconds(40))).isEqualTo(Duration.ofSeconds(10));
        assertThat(lookAfter(Duration.ofMinutes(16))).isEqualTo(Duration.ofSeconds(30));
    }

    private static Duration pauseAt(Duration age) {
        Instant tried = SINCE.plus(age);
        return Duration.between(tried, PACE.next(SINCE, tried));
    }

    private static Duration lookAfter(Duration underWay) {
        Instant now = SINCE.plus(underWay);
        return Duration.between(now, PACE.nextLook(SINCE, now));
    }
}
