package io.tieout.scheduler.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsTests {

    @Test
    void aCauseIsNewsWhenItAppears() {
        assertThat(News.of(List.of(cause(1)), Map.of()))
                .singleElement()
                .satisfies(news -> assertThat(news.isNew()).isTrue());
    }

    @Test
    void itIsNewsAgainWhenItHasDoubledAndNotBefore() {
        assertThat(News.of(List.of(cause(10)), Map.of("CLOSED_PERIOD", 10L))).isEmpty();
        assertThat(News.of(List.of(cause(19)), Map.of("CLOSED_PERIOD", 10L))).isEmpty();
        assertThat(News.of(List.of(cause(20)), Map.of("CLOSED_PERIOD", 10L)))
                .singleElement()
                .satisfies(news -> assertThat(news.before()).isEqualTo(10));
        assertThat(News.of(List.of(cause(5)), Map.of("CLOSED_PERIOD", 10L))).isEmpty();
    }

    @Test
    void tenThousandDocumentsOfOneCauseAreAFewNotices() {
        long told = 0;
        int notices = 0;
        for (int documents = 1; documents <= 10_000; documents++) {
            List<News> news = News.of(List.of(cause(documents)), told == 0 ? Map.of() : Map.of("CLOSED_PERIOD", told));
            if (!news.isEmpty()) {
                told = documents;
                notices++;
            }
        }

        assertThat(notices).isEqualTo(14);
    }

    private static Cause cause(long documents) {
        return new Cause("CLOSED_PERIOD", documents, Instant.EPOCH, "It is closed.", "Open it.");
    }
}
