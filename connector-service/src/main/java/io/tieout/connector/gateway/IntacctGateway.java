package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.catalogue.Meaning;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Credentials;
import io.tieout.connector.gateway.guard.Call;
import io.tieout.connector.gateway.guard.GuardedWire;
import io.tieout.connector.gateway.session.Opened;
import io.tieout.connector.gateway.session.Session;
import io.tieout.connector.gateway.session.Sessions;
import io.tieout.connector.gateway.wire.Authentication;
import io.tieout.connector.gateway.wire.Envelope;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.gateway.wire.Sender;
import io.tieout.connector.lane.Memberships;

/**
 * Runs errands in a session. Where the gateway says that the session has ended, which is certain to mean that nothing was done, the
 * errand is sent once more in a new one. A connection whose credentials are refused is paused. Thread-safe.
 */
final class IntacctGateway {

    private final Sessions sessions;
    private final GuardedWire wire;
    private final ErrorCatalogue catalogue;
    private final Memberships memberships;

    IntacctGateway(Sessions sessions, GuardedWire wire, ErrorCatalogue catalogue, Memberships memberships) {
        this.sessions = sessions;
        this.wire = wire;
        this.catalogue = catalogue;
        this.memberships = memberships;
    }

    Reply run(Errand errand) {
        Reply first = runOnce(errand);
        Reply last = isEndedSession(first) ? runOnce(errand) : first;
        if (last instanceof Reply.Refused refused) {
            pauseIfCredentials(errand.connection(), refused.refusal());
        }
        return last;
    }

    /** Here, where each request passes, so that nobody tries refused credentials once more: the user would be locked out. */
    private void pauseIfCredentials(Connection connection, GatewayRefusal refusal) {
        Finding finding = catalogue.find(refusal, "The request");
        if (finding.meaning() == Meaning.CREDENTIALS) {
            memberships.refused(
                    connection.tenant(), connection.version(), finding.fault().problem());
        }
    }

    private Reply runOnce(Errand errand) {
        return switch (sessions.open(errand.connection(), errand.entityId())) {
            case Opened.NotOpened none -> none.reply();
            case Opened.Ready ready -> runIn(ready.session(), errand);
        };
    }

    private Reply runIn(Session session, Errand errand) {
        Credentials who = errand.connection().credentials();
        Envelope envelope = Envelope.of(
                new Sender(who.senderId(), who.senderPassword()),
                errand.controlId(),
                errand.unique(),
                Authentication.session(session.id()),
                errand.functions());
        Reply reply = wire.exchange(new Call(
                errand.connection().tenant(),
                errand.connection().company(),
                false,
                errand.cause(),
                errand.controlId(),
                errand.functions().size(),
                session.endpoint(),
                envelope,
                errand.attachment()));
        if (reply instanceof Reply.Answered answered) {
            sessions.used(session, answered.sessionTimeout());
        }
        if (isEndedSession(reply) || isEndedMeanwhile(reply)) {
            sessions.forget(session);
        }
        return reply;
    }

    /** A function may find the session ended although the request was let in; what it refused is sent again by who sent it. */
    private boolean isEndedMeanwhile(Reply reply) {
        return reply instanceof Reply.Answered answered
                && answered.functions().stream()
                        .filter(FunctionReply::refused)
                        .findFirst()
                        .map(refused -> catalogue.find(GatewayRefusal.ofFunction(refused.errors()), ""))
                        .filter(finding -> finding.meaning() == Meaning.INVALID_SESSION)
                        .isPresent();
    }

    private boolean isEndedSession(Reply reply) {
        return reply instanceof Reply.Refused refused
                && catalogue.find(refused.refusal(), "").meaning() == Meaning.INVALID_SESSION;
    }
}
