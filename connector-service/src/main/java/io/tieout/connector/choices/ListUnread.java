package io.tieout.connector.choices;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;

/** A list was never read and cannot be read now. */
final class ListUnread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListUnread(Problem why) {
        super(why.cause() + " " + why.remedy());
    }

    static ListUnread underWay(ChoiceList list) {
        return new ListUnread(new Problem(
                ProblemCode.COMPANY_BUSY,
                "The list %s is being read for the first time at this moment.".formatted(list.address()),
                "Ask for it again in a few seconds."));
    }
}
