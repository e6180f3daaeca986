package io.tieout.mapping.retry;

import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.PendingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of a wish to try documents again, as the person who asked reads it.
 *
 * @param retried how many are on their way to Intacct again
 * @param left how many are not
 * @param reasons why, in sentences that name the document; of many only the first ones
 */
record Retried(int retried, int left, List<String> reasons) {

    static final Retried NOTHING = new Retried(0, 0, List.of());

    private static final int MOST_REASONS = 10;

    Retried {
        reasons = reasons.stream().limit(MOST_REASONS).toList();
    }

    Retried plus(Map<PendingDocument, Translation> became) {
        List<String> refusals = new ArrayList<>();
        became.forEach((pending, translation) -> {
            switch (translation) {
                case Translation.Written written -> {}
                case Translation.Parked(var problem) -> refusals.add(problem.cause() + " " + problem.remedy());
                case Translation.Refused(var problem) -> refusals.add(problem.cause() + " " + problem.remedy());
                case Translation.NothingOwed(var problem) -> refusals.add(problem.cause());
                case Translation.Unmapped(var problem) -> refusals.add(problem.cause() + " " + problem.remedy());
                case Translation.WaitsForCustomer(var customer) ->
                    refusals.add(
                            "%s %s waits for customer %s, which is not in Intacct; it goes on by itself when it is."
                                    .formatted(
                                            pending.document().kind().noun(),
                                            pending.key().id(),
                                            customer));
                case Translation.AlreadyThere(var sentence) -> refusals.add(sentence + ".");
                case Translation.Dismissed(var sentence) -> refusals.add(sentence + ".");
            }
        });
        List<String> all = new ArrayList<>(reasons);
        all.addAll(refusals);
        return new Retried(retried + became.size() - refusals.size(), left + refusals.size(), all);
    }
}
