package io.tieout.starter.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What became of a wish to try documents again, as the person who asked reads it.
 *
 * @param retried how many are on their way again
 * @param left how many are not: they would be refused again at once, and were left as they are
 * @param reasons why, in sentences that name the document; of many only the first ten
 */
public record Retried(int retried, int left, List<String> reasons) {

    public static final Retried NOTHING = new Retried(0, 0, List.of());

    public static final int MOST_REASONS = 10;

    public Retried {
        reasons = reasons.stream().limit(MOST_REASONS).toList();
    }

    /**
     * The same with some more.
     *
     * @param refusals a sentence for each that was left
     */
    public Retried plus(int more, Collection<String> refusals) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(refusals);
        return new Retried(retried + more, left + refusals.size(), all);
    }
}
