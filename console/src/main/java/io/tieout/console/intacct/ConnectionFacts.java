package io.tieout.console.intacct;

import io.tieout.console.api.Answer;
import io.tieout.console.api.ConnectorApi.Connection;
import io.tieout.console.api.ConnectorApi.Standing;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.page.Formats;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The connection in a few facts.
 *
 * @param lede the sentence under the title
 * @param works in one word
 */
public record ConnectionFacts(String lede, State works) {

    static ConnectionFacts of(Answer<Connection> answer, @Nullable ReadinessView readiness, Formats formats) {
        Connection connection = answer.value();
        if (connection == null) {
            return answer.absent()
                    ? new ConnectionFacts(
                            "Not connected yet. The steps on the Intacct side stand beside the form.",
                            State.of(Shape.OFF, "Not connected"))
                    : new ConnectionFacts("", State.of(Shape.OFF, "Not known"));
        }
        Standing standing = connection.state();
        if (standing == null) {
            return new ConnectionFacts(
                    "Connected to %s. Whether it works is not known yet.".formatted(connection.companyId()),
                    State.of(Shape.WAITING, "Not known yet"));
        }
        return switch (standing) {
            case RUNNING ->
                new ConnectionFacts(
                        "Connected to %s. %s"
                                .formatted(connection.companyId(), readiness == null ? "" : readiness.sentence(formats))
                                .strip(),
                        State.of(Shape.TIED, "Works"));
            case PAUSED ->
                new ConnectionFacts(
                        "Connected to %s, which no longer lets us in.".formatted(connection.companyId()),
                        State.of(Shape.DIFFERS, "Stands still"));
            case AWAITING_CONSENT ->
                new ConnectionFacts(
                        "Signed in to %s, where another workspace has to agree first."
                                .formatted(connection.companyId()),
                        State.of(Shape.WAITING, "Waits for consent"));
            case UNPROVEN ->
                new ConnectionFacts(
                        "Saved for %s, which has not let us in yet.".formatted(connection.companyId()),
                        State.of(Shape.WAITING, "Not signed in yet"));
        };
    }

    /** What disconnecting means now, with the numbers where they are known. */
    static String leaving(Answer<PaymentApi.Counts> counts, Formats formats) {
        PaymentApi.Counts known = counts.value();
        String open = known == null
                ? "How many payments wait now cannot be shown at the moment. "
                : known.waiting() + known.requested() == 0
                        ? "No payment waits or is on its way now. "
                        : "%s and %s on the way now: they need attention from then on, until Intacct is connected again. "
                                .formatted(
                                        formats.count(known.waiting(), "payment waits", "payments wait"),
                                        formats.count(known.requested(), "is", "are"));
        return open
                + "Nothing more is read from Intacct or recorded there. What is recorded stays as it is, and so do accounts and rules;"
                + " the passwords are deleted here. Payments that billing tells of meanwhile are kept.";
    }
}
