package io.tieout.console.page;

import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.Standing;
import io.tieout.console.api.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do about a connection that does not run, in order. What follows for the payments is said last. */
final class BrokenConnection {

    private static final String USERS = "Company > Admin > Web Services users";
    private static final String SENDERS = "Company > Setup > Company > Security > Web Services authorizations";
    private static final String SUBSCRIPTIONS = "Company > Admin > Subscriptions";

    private BrokenConnection() {}

    /** Null if it runs, or nobody says why it does not. */
    static Shell.@Nullable Banner of(ConnectorApi.Connection connection) {
        Reason why = connection.waitsFor();
        if (why == null || connection.state() == null || connection.state() == Standing.RUNNING) {
            return null;
        }
        String after = connection.state() == Standing.PAUSED
                ? "What waits is then sent by itself; nothing has to be entered again."
                : "What billing has told meanwhile is then sent by itself.";
        return switch (why.code()) {
            case "SIGN_IN_FAILED", "SIGN_IN_REFUSED", "PASSWORD_EXPIRED" ->
                banner(
                        connection,
                        why,
                        "Enter the new password",
                        step(USERS, "open user %s and reset the password.".formatted(connection.userId())),
                        step("Enter the new one here. " + after));
            case "USER_LOCKED_OUT" ->
                banner(
                        connection,
                        why,
                        "Go to the connection",
                        step(USERS, "open user %s and let it in again.".formatted(connection.userId())),
                        step("Test the connection here. " + after));
            case "SENDER_NOT_AUTHORISED" ->
                banner(
                        connection,
                        why,
                        "Go to the connection",
                        step(SENDERS, "add the sender ID %s.".formatted(connection.senderId())),
                        step("Test the connection here. " + after));
            case "WEB_SERVICES_OFF" ->
                banner(
                        connection,
                        why,
                        "Go to the connection",
                        step(SUBSCRIPTIONS, "tick Web Services."),
                        step("Test the connection here. " + after));
            case "CONNECTION_UNPROVEN" ->
                new Shell.Banner(
                        "Not signed in to %s yet. Nothing is read or sent until then."
                                .formatted(connection.companyId()),
                        List.of(
                                step(
                                        "Nothing to do for the moment: it is tried by itself. Test the connection to try it at once.")),
                        "Go to the connection");
            case "CONSENT_NEEDED" ->
                new Shell.Banner(
                        "Signed in to %s, where another workspace was connected before and has not agreed to share it."
                                .formatted(connection.companyId()),
                        List.of(
                                step(
                                        "That workspace, or whoever runs Tieout, has to agree that this one works there too."),
                                step(after)),
                        "Go to the connection");
            default -> banner(connection, why, "Go to the connection", step(Plainly.said(why.remedy())), step(after));
        };
    }

    private static Shell.Banner banner(
            ConnectorApi.Connection connection, Reason why, String button, Shell.Step... steps) {
        String what =
                connection.state() == Standing.PAUSED ? " Nothing is sent meanwhile." : " Nothing is read or sent yet.";
        return new Shell.Banner(Plainly.said(why.cause()) + what, new ArrayList<>(List.of(steps)), button);
    }

    private static Shell.Step step(String text) {
        return new Shell.Step(null, text);
    }

    private static Shell.Step step(String path, String text) {
        return new Shell.Step(path, text);
    }
}
