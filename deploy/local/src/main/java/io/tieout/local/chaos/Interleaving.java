package io.tieout.local.chaos;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Shuffles several lists into one; the order within each is kept. */
final class Interleaving {
    private Interleaving() {}

    static <T> List<T> of(List<List<T>> lists, long seed) {
        var random = new Random(seed);
        List<Iterator<T>> left = new ArrayList<>();
        lists.stream().map(List::iterator).filter(Iterator::hasNext).forEach(left::add);
        List<T> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            Iterator<T> one = left.get(random.nextInt(left.size()));
            merged.add(one.next());
            if (!one.hasNext()) {
                left.remove(one);
            }
        }
        return merged;
    }
}
