package io.tieout.local.reality;

import io.tieout.local.reality.outcome.Answer;
import io.tieout.local.reality.outcome.Answers;
import io.tieout.local.reality.situation.Stage;
import io.tieout.local.rooms.Counts;
import io.tieout.local.rooms.PaymentApi;
import java.util.List;

/**
 * What can be seen of one tenant at the end.
 *
 * @param published the ids of billing's events
 * @param answers everything on the topic of outcomes, in its order
 * @param counts what Tieout counts of the payments
 * @param tieOut both balances of each customer
 * @param ledger the simulator's own books: names of what may be there only once
 */
record Seen(
        List<String> published, List<Answer> answers, Counts counts, List<PaymentApi.Row> tieOut, List<String> ledger) {

    static Seen on(Stage stage, Answers answers) {
        return new Seen(
                stage.published(),
                answers.of(stage.tenant()),
                stage.rooms().payments().summary(),
                stage.rooms().payments().tieOut(),
                stage.rooms().simulator().onceOnly(stage.company()));
    }
}
