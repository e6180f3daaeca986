package io.tieout.connector.gateway.session;

import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.catalogue.Level;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Credentials;
import io.tieout.connector.gateway.function.GetApiSession;
import io.tieout.connector.gateway.guard.Call;
import io.tieout.connector.gateway.guard.GuardedWire;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.wire.Authentication;
import io.tieout.connector.gateway.wire.Envelope;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.gateway.wire.Sender;
import io.tieout.connector.usage.CallPurpose;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a session with one call of getAPISession. */
final class SignIn {

    private static final String FUNCTION = "session";
    private static final Duration ASSUMED_LENGTH = Duration.ofMinutes(10);

    private final GuardedWire wire;
    private final URI configured;
    private final Clock clock;

    SignIn(GuardedWire wire, URI configured, Clock clock) {
        this.wire = wire;
        this.configured = configured;
        this.clock = clock;
    }

    /** @param onTrial the connection has not proven itself */
    Opened open(SessionKey key, Connection connection, @Nullable String entityId, boolean onTrial) {
        Credentials who = connection.credentials();
        String controlId = UUID.randomUUID().toString();
        Envelope envelope = Envelope.of(
                new Sender(who.senderId(), who.senderPassword()),
                controlId,
                false,
                Authentication.login(connection.companyId(), who.userId(), who.userPassword(), entityId),
                List.of(Function.of(FUNCTION, new GetApiSession())));
        Reply reply = wire.exchange(new Call(
                connection.tenant(),
                connection.company(),
                onTrial,
                CallPurpose.SESSION,
                controlId,
                1,
                configured,
                envelope));
        return switch (reply) {
            case Reply.Answered answered -> opened(key, answered);
            case Reply.Unanswered none when none.nothingDone() -> new Opened.NotOpened(none);
            // What was to be done in the session was not sent, whatever became of the sign-in.
            case Reply.Unanswered none ->
                new Opened.NotOpened(new Reply.NothingSent("no session could be opened: " + none.why()));
        };
    }

    private Opened opened(SessionKey key, Reply.Answered answered) {
        Optional<FunctionReply> result = answered.to(FUNCTION);
        if (result.isEmpty()) {
            return new Opened.NotOpened(new Reply.NothingSent("the answer to the sign-in holds no session"));
        }
        if (!result.get().succeeded()) {
            return refused(result.get().errors());
        }
        List<Row> rows = result.get().rows();
        if (rows.isEmpty() || rows.getFirst().get("SESSIONID").isEmpty()) {
            return new Opened.NotOpened(new Reply.NothingSent("the answer to the sign-in holds no session"));
        }
        Row row = rows.getFirst();
        Optional<URI> endpoint = TrustedEndpoint.of(configured, row.get("ENDPOINT"));
        if (endpoint.isEmpty()) {
            return refused(List.of(new GatewayError("UNTRUSTED_ENDPOINT", row.get("ENDPOINT"), "", "")));
        }
        Instant timeout = answered.sessionTimeout();
        Instant ends = timeout == null ? clock.instant().plus(ASSUMED_LENGTH) : timeout;
        return new Opened.Ready(new Session(key, row.get("SESSIONID"), endpoint.get(), clock.instant(), ends));
    }

    private static Opened refused(List<GatewayError> errors) {
        return new Opened.NotOpened(new Reply.Refused(new GatewayRefusal(Level.AUTHENTICATION, 200, errors, null)));
    }
}
