package io.tieout.simulator.gateway;

import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.session.Sessions;
import java.util.Arrays;

/** Answers one admitted request the way a fault wants it. */
final class FaultyReply {

    private static final String CDN_PAGE = """
            <!DOCTYPE html>
            <html><head><title>Just a moment...</title></head>
            <body><h1>Checking your browser before accessing api.intacct.com.</h1></body></html>
            """;

    private final Admitted admitted;
    private final Sessions sessions;

    FaultyReply(Admitted admitted, Sessions sessions) {
        this.admitted = admitted;
        this.sessions = sessions;
    }

    Reply reply(Fault fault) throws InterruptedException {
        return switch (fault) {
            case Fault.CommitThenDrop() -> {
                admitted.answer("FAULT commit-then-drop");
                yield new Reply.Drop();
            }
            case Fault.DropBeforeCommit() -> {
                admitted.notCarriedOut("FAULT drop-before-commit");
                yield new Reply.Drop();
            }
            case Fault.Reset(var committed) -> {
                carryOutIf(committed, "FAULT reset");
                yield new Reply.Reset();
            }
            case Fault.Hang(var millis, var committedFirst) -> hang(millis, committedFirst);
            case Fault.LateCommit(var millis) ->
                throw new IllegalStateException("A late commit of " + millis + " ms is taken care of before.");
            case Fault.HttpStatus(var status, var committed) -> {
                carryOutIf(committed, "FAULT status " + status);
                yield status == 429
                        ? Gateway.busy()
                        : Reply.text(status, "text/plain; charset=UTF-8", "error code: " + status + "\n");
            }
            case Fault.Html(var committed) -> {
                carryOutIf(committed, "FAULT html");
                yield Reply.text(200, "text/html; charset=UTF-8", CDN_PAGE);
            }
            case Fault.TruncatedXml() -> {
                Reply.Send whole = admitted.answer("FAULT truncated-xml");
                yield new Reply.Truncate(whole, whole.body().length / 2);
            }
            case Fault.MalformedXml() -> {
                byte[] whole = admitted.answer("FAULT malformed-xml").body();
                yield Reply.xml(200, Arrays.copyOf(whole, whole.length * 2 / 3));
            }
            case Fault.ExpireSession() -> expireSession();
            case Fault.Verbatim(var status, var contentType, var body, var committed) -> {
                carryOutIf(committed, "FAULT verbatim");
                yield Reply.text(
                        status == 0 ? 200 : status,
                        contentType == null ? "text/xml; encoding=\"UTF-8\"" : contentType,
                        body == null ? "" : body);
            }
            case Fault.FunctionError _, Fault.Aborted _ ->
                throw new IllegalStateException("A fault of functions was taken for one of requests.");
        };
    }

    private Reply hang(long millis, boolean committedFirst) throws InterruptedException {
        if (committedFirst) {
            Reply answer = admitted.answer("FAULT hang");
            Thread.sleep(millis);
            return answer;
        }
        Thread.sleep(millis);
        return admitted.answer("FAULT hang");
    }

    private Reply expireSession() {
        admitted.notCarriedOut("FAULT expire-session");
        String id = admitted.request().authentication() instanceof Authentication.SessionId(var session) ? session : "";
        sessions.expire(id);
        return Reply.xml(200, ResponseWriter.authenticationFailure(admitted.request(), SignIn.invalidSession(id)));
    }

    private void carryOutIf(boolean committed, String outcome) {
        if (committed) {
            admitted.answer(outcome);
        } else {
            admitted.notCarriedOut(outcome);
        }
    }
}
