package io.tieout.connector.readiness.check;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;

/** What can be read, proven by reading one of each. This is known also where the user may not see its own permissions. */
final class Reading {

    private Reading() {}

    static Finding customers(Facts facts) {
        return read(facts, Ask.CUSTOMERS, "Customers");
    }

    static Finding invoices(Facts facts) {
        return read(facts, Ask.INVOICES, "Invoices");
    }

    static Finding payments(Facts facts) {
        return read(facts, Ask.PAYMENTS, "Payments");
    }

    static Finding deletions(Facts facts) {
        return switch (facts.heard(Ask.DELETIONS)) {
            case Heard.Said said -> Finding.ok("The audit history of %s was read.".formatted(facts.company()));
            case Heard.Silent silent ->
                Finding.warning(
                        "What was deleted in %s cannot be read, so that it goes on standing in billing: %s"
                                .formatted(facts.company(), silent.why().cause()),
                        "In Intacct give the user's role List and View in the permissions of Platform Services.");
            case Heard.NotAsked not -> Finding.notChecked("The audit history was not asked for.", null);
        };
    }

    private static Finding read(Facts facts, Ask ask, String what) {
        return switch (facts.heard(ask)) {
            case Heard.Said said -> Finding.ok("%s of %s were read.".formatted(what, facts.company()));
            case Heard.Silent silent -> refused(silent.why(), what);
            case Heard.NotAsked not -> Finding.notChecked(what + " were not asked for.", null);
        };
    }

    /** A refusal says that they cannot be read; an answer that nobody understands says nothing. */
    private static Finding refused(Problem why, String what) {
        return why.is(ProblemCode.ANSWER_UNREADABLE) || why.is(ProblemCode.PAGE_CONTRADICTS_ITSELF)
                ? Finding.cannotBeRead("Whether %s can be read".formatted(what.toLowerCase(java.util.Locale.ROOT)), why)
                : Finding.failed(why);
    }
}
