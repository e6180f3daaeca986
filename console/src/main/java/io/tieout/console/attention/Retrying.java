package io.tieout.console.attention;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Retried;
import io.tieout.console.page.Formats;
import io.tieout.console.page.Toast;

/** What came of trying a cause again, in a sentence that is true. */
final class Retrying {

    private Retrying() {}

    /** @param one what they are called: {@code payment} */
    static Toast said(Answer<Retried> answer, String one, Formats f) {
        Retried done = answer.value();
        if (done == null) {
            return new Toast(
                    false,
                    answer.away()
                            ? "Not all were tried in time. What was tried stays so, and leaves this page when it is recorded; press again for the rest."
                            : answer.sentence());
        }
        String tried =
                f.count(done.retried(), one, one + "s") + (done.retried() == 1 ? " is" : " are") + " tried again.";
        if (done.left() == 0) {
            return new Toast(
                    done.retried() > 0,
                    done.retried() > 0 ? tried : "There is nothing left to try: the cause is gone.");
        }
        String left = f.count(done.left(), one, one + "s") + " would be refused again and "
                + (done.left() == 1 ? "stays" : "stay") + ".";
        String why = done.reasons().isEmpty() ? "" : " " + done.reasons().getFirst();
        return new Toast(done.retried() > 0, (done.retried() > 0 ? tried + " " : "") + left + why);
    }
}
