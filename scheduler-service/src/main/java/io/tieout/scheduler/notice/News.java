package io.tieout.scheduler.notice;

import java.util.List;
import java.util.Map;

/**
 * A cause that is worth a notice.
 *
 * @param before how many documents had it when it was told of last; 0 for one that is new
 */
record News(Cause cause, long before) {

    boolean isNew() {
        return before == 0;
    }

    /** A cause that has grown by less than it was is no news: a flood of one cause is told a few times, and not ten thousand. */
    private static final long GROWTH = 2;

    /** @param told how many documents each code had when it was told of last */
    static List<News> of(List<Cause> open, Map<String, Long> told) {
        return open.stream()
                .map(cause -> new News(cause, told.getOrDefault(cause.code(), 0L)))
                .filter(news -> news.cause.documents() >= Math.max(1, news.before * GROWTH))
                .toList();
    }
}
