package io.tieout.connector.connection;

import io.tieout.connector.lane.CompanyId;
import io.tieout.starter.web.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters. Prints no password.
 *
 * @param userPassword may be absent when the user stays the same
 * @param senderPassword may be absent when the sender stays the same
 * @param entityId absent for the top level
 * @param permits how many requests Intacct allows the company at once; 2 if absent
 * @param replace whether another company is meant than the one that the tenant's documents stand in
 */
record ConnectionSettings(
        @Nullable String companyId,
        @Nullable String userId,
        @Nullable String userPassword,
        @Nullable String senderId,
        @Nullable String senderPassword,
        @Nullable String entityId,
        @Nullable Integer permits,
        @Nullable Boolean replace) {

    private static final int USUAL_PERMITS = 2;
    private static final int MOST_PERMITS = 50;

    /** Far above what Intacct gives out; what is longer is a mistake, or meant to do harm. */
    private static final int LONGEST_ID = 128;

    private static final int LONGEST_PASSWORD = 256;

    String checkedCompanyId() {
        String id = id(companyId, "companyId");
        if (CompanyId.of(id).key().isEmpty()) {
            throw new InvalidRequest("\"companyId\" is \"%s\", which names no company.".formatted(id));
        }
        return id;
    }

    /** @throws InvalidRequest if something is missing that was not stored before */
    Credentials credentials(@Nullable Connection before) {
        String user = id(userId, "userId");
        String sender = id(senderId, "senderId");
        boolean sameCompany = before != null && before.company().equals(CompanyId.of(checkedCompanyId()));
        Credentials stored = sameCompany && before != null ? before.credentials() : null;
        String userSecret =
                stored != null && isBlank(userPassword) && stored.userId().equals(user)
                        ? stored.userPassword()
                        : text(userPassword, "userPassword", LONGEST_PASSWORD);
        String senderSecret =
                stored != null && isBlank(senderPassword) && stored.senderId().equals(sender)
                        ? stored.senderPassword()
                        : text(senderPassword, "senderPassword", LONGEST_PASSWORD);
        return new Credentials(user, userSecret, sender, senderSecret);
    }

    @Nullable
    String entity() {
        return isBlank(entityId) ? null : id(entityId, "entityId");
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

    boolean replaces() {
        return Boolean.TRUE.equals(replace);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String id(@Nullable String given, String field) {
        return text(given, field, LONGEST_ID);
    }

    /** Says of a password that does not fit which one it is, and nothing of what stands in it. */
    private static String text(@Nullable String given, String field, int longest) {
        if (given == null || given.isBlank()) {
            throw new InvalidRequest("\"%s\" is missing; a connection needs it.".formatted(field));
        }
        String stripped = given.strip();
        if (stripped.length() > longest) {
            throw new InvalidRequest("\"%s\" has %d characters, and at most %d are allowed."
                    .formatted(field, stripped.length(), longest));
        }
        if (!stripped.codePoints().allMatch(ConnectionSettings::canBeWritten)) {
            throw new InvalidRequest(
                    "\"%s\" holds a control character or half a character, which cannot be written in XML; enter it anew."
                            .formatted(field));
        }
        return stripped;
    }

    private static boolean canBeWritten(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && Character.isDefined(character);
    }

    @Override
    public String toString() {
        return "ConnectionSettings[company %s, user %s, sender %s]".formatted(companyId, userId, senderId);
    }
}
