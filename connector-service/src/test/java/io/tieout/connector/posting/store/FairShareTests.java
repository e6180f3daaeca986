package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tieout.connector.posting.store.FairShare.UnderWay;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairShareTests {

    private static final FairShare OF_TWO = new FairShare(100, 2);

    @ParameterizedTest
    @CsvSource({"100, 2, true", "26, 2, true", "25, 2, false", "100, 1, false"})
    void isCountedWhereARequestMayBeLargeAndAnotherMayRunBesideIt(int full, int atOnce, boolean counted) {
        assertThat(new FairShare(full, atOnce).isWorthCounting()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"200, 100", "5000, 100"})
    void eachRequestIsFullWhereEnoughWaitForAllOfThem(int waiting, int share) {
        assertThat(OF_TWO.of(waiting, 2, List.of())).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"199, 100", "120, 60", "121, 61", "61, 31"})
    void theLastOnesAreSharedAmongTheRequestsThatCanBegin(int waiting, int share) {
        assertThat(OF_TWO.of(waiting, 2, List.of())).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "25, 100", "29, 100", "30, 25", "40, 25"})
    void noRequestIsMadeForAFew(int waiting, int share) {
        assertThat(OF_TWO.of(waiting, 2, List.of())).isEqualTo(share);
    }

    @Test
    void whereTheOthersHaveMuchLeftThisOneTakesMore() {
        var busy = new UnderWay(80, Duration.ZERO, 0.1);

        assertThat(OF_TWO.of(120, 1, List.of(busy))).isEqualTo(100);
        assertThat(OF_TWO.of(60, 1, List.of(busy))).isEqualTo(100);
    }

    @Test
    void whereTheOthersAreNearlyDoneThisOneTakesItsPart() {
        var nearlyDone = new UnderWay(80, Duration.ofSeconds(8), 0.1);

        assertThat(OF_TWO.of(120, 1, List.of(nearlyDone))).isEqualTo(60);
    }

    @Test
    void theRestIsSharedByWhatIsLeftOfAllRequests() {
        var four = new FairShare(100, 4);
        var half = new UnderWay(60, Duration.ofSeconds(3), 0.1);
        var full = new UnderWay(100, Duration.ZERO, 0.1);

        // 150 wait, 30 and 100 are not done: 280 among two that can begin and two under way
        assertThat(four.of(150, 2, List.of(half, full))).isEqualTo(70);
    }

    @Test
    void whatIsUnderWayCountsAsFarAsItIsNotDone() {
        assertThat(new UnderWay(80, Duration.ofSeconds(2), 0.05).left()).isCloseTo(40, within(1e-9));
        assertThat(new UnderWay(80, Duration.ofMinutes(1), 0.05).left()).isZero();
    }

    @Test
    void whereNobodyKnowsThePaceAllOfItIsLeft() {
        assertThat(new UnderWay(80, Duration.ofMinutes(1), null).left()).isEqualTo(80);
    }
}
