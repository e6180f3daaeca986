package io.tieout.connector.lane;

import io.tieout.model.outcome.Problem;
import java.util.Objects;

/** The tenant's connection is not carried out at present; the message says why and what to do. */
public final class ConnectionWaits extends CompanyBusy {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean triedByItself;

    ConnectionWaits(Membership membership) {
        super(sentence(why(membership)));
        this.problem = why(membership);
        this.triedByItself = membership.isTriedByItself();
    }

    private static Problem why(Membership membership) {
        return Objects.requireNonNull(membership.problem(), "what does not run says why");
    }

    private static String sentence(Problem why) {
        return why.cause() + " " + why.remedy();
    }

    public Problem problem() {
        return problem;
    }

    /** Whether it is worth waiting for without a person. */
    public boolean isTriedByItself() {
        return triedByItself;
    }
}
