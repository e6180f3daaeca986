package io.tieout.console.intacct;

import io.tieout.console.api.ConnectorApi.Connection;
import io.tieout.console.api.TryingApi.ConnectionWish;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form. It has no password, so that it can be kept over a redirect.
 *
 * @param other the company that was entered in place of the one that is connected; empty unless it has yet to be confirmed
 */
public record ConnectionForm(
        String companyId, String userId, String senderId, String entityId, String permits, String other)
        implements Serializable {

    static final List<String> FIELDS =
            List.of("companyId", "userId", "userPassword", "senderId", "senderPassword", "entityId", "permits");

    private static final String PERMITS = "2";

    static ConnectionForm of(@Nullable Connection connection) {
        return connection == null
                ? new ConnectionForm("", "", "", "", PERMITS, "")
                : new ConnectionForm(
                        connection.companyId(),
                        connection.userId(),
                        connection.senderId(),
                        connection.entityId() == null ? "" : connection.entityId(),
                        Integer.toString(connection.permits()),
                        "");
    }

    static ConnectionForm of(Map<String, String> entered) {
        return new ConnectionForm(
                text(entered, "companyId"),
                text(entered, "userId"),
                text(entered, "senderId"),
                text(entered, "entityId"),
                text(entered, "permits"),
                "");
    }

    /** The same, with the question whether another company is meant. */
    ConnectionForm asking() {
        return new ConnectionForm(companyId, userId, senderId, entityId, permits, companyId);
    }

    /** @throws NumberFormatException if the number of requests is none */
    static ConnectionWish wish(Map<String, String> entered) {
        ConnectionForm form = of(entered);
        return new ConnectionWish(
                form.companyId,
                form.userId,
                password(entered, "userPassword"),
                form.senderId,
                password(entered, "senderPassword"),
                form.entityId.isEmpty() ? null : form.entityId,
                form.permits.isEmpty() ? null : Integer.valueOf(form.permits),
                !form.companyId.isEmpty() && form.companyId.equals(entered.get("replace")));
    }

    /** As it was entered; the service decides about blanks. */
    private static @Nullable String password(Map<String, String> entered, String field) {
        String given = entered.getOrDefault(field, "");
        return given.isEmpty() ? null : given;
    }

    private static String text(Map<String, String> entered, String field) {
        return entered.getOrDefault(field, "").strip();
    }
}
