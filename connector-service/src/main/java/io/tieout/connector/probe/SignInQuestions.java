package io.tieout.connector.probe;

import io.tieout.connector.catalogue.Level;
import java.util.List;

/** What is said to those who may not come in. Asked with names that nobody has, so that no user is locked out. */
final class SignInQuestions {

    private SignInQuestions() {}

    static List<Question> all() {
        return List.of(
                Question.reading(
                        "SIM-18", "Sign in once to a company that does not exist", SignInQuestions::unknownCompany),
                Question.reading("SIM-34", "Sign in once as a user that does not exist", SignInQuestions::unknownUser));
    }

    private static Judgement unknownCompany(Bench bench) {
        Outcome.Refused refused =
                bench.refused(bench.line().signIn(bench.key() + "-NOCOMPANY", "nobody", "no password"));
        return Judgement.of(
                refused.httpStatus() == 401 && refused.hasNumber("XMLGW_JPP0002"),
                "An unknown company is refused at level %s with HTTP %d and %s. How a locked-out user is refused was not tried.",
                refused.level(),
                refused.httpStatus(),
                refused.numbers());
    }

    private static Judgement unknownUser(Bench bench) {
        Outcome.Refused refused =
                bench.refused(bench.line().signIn(bench.target().companyId(), bench.key() + "-nobody", "no password"));
        return Judgement.of(
                refused.level() == Level.AUTHENTICATION && refused.hasNumber("XL03000006"),
                "An unknown user is refused at level %s with HTTP %d and %s.",
                refused.level(),
                refused.httpStatus(),
                refused.numbers());
    }
}
