package io.tieout.payment.receivable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * News in rounds that name each row once, because one statement can not write a row twice. Almost always there is one round.
 * What is in a later round is in an earlier one too, so that its row is already locked.
 */
final class Rounds {

    private Rounds() {}

    static <T, K> List<List<T>> of(List<T> news, Function<T, K> key) {
        List<List<T>> rounds = new ArrayList<>();
        Map<K, Integer> seen = new HashMap<>();
        for (T one : news) {
            int round = seen.merge(key.apply(one), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(one);
        }
        return rounds;
    }
}
