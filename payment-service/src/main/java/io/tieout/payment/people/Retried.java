package io.tieout.payment.people;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a wish to try all payments of a cause again, as the person who asked reads it.
 *
 * @param retried how many were asked for anew
 * @param left how many would be refused again at once, and were left as they are
 * @param reasons why, in sentences that name the transaction; of many only the first ones
 */
record Retried(int retried, int left, List<String> reasons) {

    static final Retried NOTHING = new Retried(0, 0, List.of());

    private static final int MOST_REASONS = 10;

    Retried {
        reasons = reasons.stream().limit(MOST_REASONS).toList();
    }

    Retried plus(Attempt page) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(page.refusals());
        return new Retried(
                retried + page.retried().size(), left + page.refusals().size(), all);
    }
}
