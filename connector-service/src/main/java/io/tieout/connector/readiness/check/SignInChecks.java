package io.tieout.connector.readiness.check;

import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.stream.Stream;

/** What a sign-in shows. Each refusal belongs to one check; the others do not know more than that there is no session. */
final class SignInChecks {

    private static final List<ProblemCode> WEB_SERVICES = List.of(ProblemCode.WEB_SERVICES_OFF);
    private static final List<ProblemCode> COMPANY = List.of(ProblemCode.COMPANY_UNKNOWN, ProblemCode.COMPANY_EXPIRED);
    private static final List<ProblemCode> SENDER =
            List.of(ProblemCode.SENDER_NOT_AUTHORISED, ProblemCode.SENDER_REFUSED);
    private static final List<ProblemCode> ENTITY = List.of(ProblemCode.CONNECTION_ENTITY_REFUSED);
    private static final List<ProblemCode> LET_IN = List.of(ProblemCode.CONSENT_NEEDED);

    private SignInChecks() {}

    static Finding webServices(Facts facts) {
        return of(facts, WEB_SERVICES, "Intacct takes requests for %s.".formatted(facts.company()));
    }

    static Finding company(Facts facts) {
        return of(facts, COMPANY, "Intacct knows %s.".formatted(facts.company()));
    }

    static Finding sender(Facts facts) {
        return of(
                facts,
                SENDER,
                "Sender ID %s is let into %s.".formatted(facts.subject().senderId(), facts.company()));
    }

    /** Every other refusal as well: it is the user who does not get in. Who waits for consent has signed in. */
    static Finding signIn(Facts facts) {
        Facts.NoSession none = facts.noSession();
        if (none == null || LET_IN.stream().anyMatch(none.why()::is)) {
            return Finding.ok(
                    "User %s signs in to %s.".formatted(facts.subject().userId(), facts.company()));
        }
        if (!none.refused()) {
            return Finding.cannotBeRead("Whether the user signs in", none.why());
        }
        boolean another = Stream.of(WEB_SERVICES, COMPANY, SENDER, ENTITY)
                .flatMap(List::stream)
                .anyMatch(none.why()::is);
        return another ? notKnown(none.why()) : Finding.failed(none.why());
    }

    static Finding entity(Facts facts) {
        String entity = facts.subject().entityId();
        if (facts.noSession() != null || entity != null) {
            return of(
                    facts,
                    ENTITY,
                    "User %s works in entity %s of %s."
                            .formatted(facts.subject().userId(), entity, facts.company()));
        }
        return facts.all(
                Ask.ENTITIES,
                "Which entities the company has",
                said -> Finding.ok(
                        said.rows().isEmpty()
                                ? "The connection works at the top level of %s, which has no entities."
                                        .formatted(facts.company())
                                : "The connection works at the top level of %s and sees %d entities."
                                        .formatted(facts.company(), said.rows().size())));
    }

    static Finding letIn(Facts facts) {
        return of(facts, LET_IN, "No other tenant has to agree that this one works in %s.".formatted(facts.company()));
    }

    private static Finding of(Facts facts, List<ProblemCode> codes, String well) {
        Facts.NoSession none = facts.noSession();
        if (none == null) {
            return Finding.ok(well);
        }
        return codes.stream().anyMatch(none.why()::is) ? Finding.failed(none.why()) : notKnown(none.why());
    }

    static Finding notKnown(Problem why) {
        return Finding.notChecked("Not checked: " + why.cause(), why.remedy());
    }
}
