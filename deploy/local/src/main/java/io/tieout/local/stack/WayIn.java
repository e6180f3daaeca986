package io.tieout.local.stack;

import io.tieout.embedded.PostgresNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** How a person comes into the console of this stack: the address, and the one-time password for as long as it is good. */
public final class WayIn {

    private static final String STILL_OPEN =
            "SELECT EXISTS (SELECT FROM console.person WHERE username = 'admin' AND must_change)";

    private WayIn() {}

    /** A sentence for the last lines of a start. */
    public static String sentence(Settings settings) {
        String address = settings.ports().http(Role.CONSOLE);
        return isFirstSignInOpen(settings)
                ? "Open %s in a browser: user name admin, one-time password %s (then you choose one of your own)."
                        .formatted(address, new Secrets(settings.folder()).consoleFirstPassword())
                : "Open %s in a browser.".formatted(address);
    }

    /** A database that cannot be asked is a failure that others report; the address is right all the same. */
    private static boolean isFirstSignInOpen(Settings settings) {
        Optional<PostgresNode> postgres = PostgresNode.running(settings.folder().postgres());
        if (postgres.isEmpty()) {
            return false;
        }
        try (Connection connection = postgres.get().connect(Variables.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(STILL_OPEN)) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException noConsole) {
            return false;
        }
    }
}
