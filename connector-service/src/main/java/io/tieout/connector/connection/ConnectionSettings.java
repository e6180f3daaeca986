package io.tieout.connector.connection;

import io.tieout.starter.web.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters. Prints no password.
 *
 * @param userPassword may be absent when the user stays the same
 * @param senderPassword may be absent when the sender stays the same
 * @param entityId absent for the top level
 * @param permits how many requests Intacct allows the company at once; 2 if absent
 */
record ConnectionSettings(
        @Nullable String companyId,
        @Nullable String userId,
        @Nullable String userPassword,
        @Nullable String senderId,
        @Nullable String senderPassword,
        @Nullable String entityId,
        @Nullable Integer permits) {

    private static final int USUAL_PERMITS = 2;
    private static final int MOST_PERMITS = 50;

    String checkedCompanyId() {
        return present(companyId, "companyId");
    }

    /** @throws InvalidRequest if something is missing that was not stored before */
    Credentials credentials(@Nullable Connection before) {
        String user = present(userId, "userId");
        String sender = present(senderId, "senderId");
        boolean sameCompany = before != null && before.companyId().equalsIgnoreCase(checkedCompanyId());
        Credentials stored = sameCompany && before != null ? before.credentials() : null;
        String userSecret =
                stored != null && isBlank(userPassword) && stored.userId().equals(user)
                        ? stored.userPassword()
                        : present(userPassword, "userPassword");
        String senderSecret =
                stored != null && isBlank(senderPassword) && stored.senderId().equals(sender)
                        ? stored.senderPassword()
                        : present(senderPassword, "senderPassword");
        return new Credentials(user, userSecret, sender, senderSecret);
    }

    @Nullable
    String entity() {
        return isBlank(entityId) ? null : entityId;
    }

    int checkedPermits() {
        if (permits == null) {
            return USUAL_PERMITS;
        }
        if (permits < 1 || permits > MOST_PERMITS) {
            throw new InvalidRequest(
                    "\"permits\" is %d but has to be 1 to %d: the number of requests that Intacct allows the company at once."
                            .formatted(permits, MOST_PERMITS));
        }
        return permits;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String present(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequest("\"%s\" is missing; a connection needs it.".formatted(field));
        }
        return text.strip();
    }

    @Override
    public String toString() {
        return "ConnectionSettings[company %s, user %s, sender %s]".formatted(companyId, userId, senderId);
    }
}
