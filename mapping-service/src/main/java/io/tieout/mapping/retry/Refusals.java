package io.tieout.mapping.retry;

import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.PendingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a document that a person wanted tried again is not on its way: a sentence for each. */
final class Refusals {

    private Refusals() {}

    static List<String> of(Map<PendingDocument, Translation> became) {
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
        return refusals;
    }
}
