package io.tieout.connector.probe;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The company that is asked, and what may be used in it. Prints no password.
 *
 * @param entityId the entity to sign in to; null for the top level
 * @param endpoint where the session is opened
 * @param timeout of one request
 * @param sandbox whether a person said that nothing in this company is real; without it nothing is written
 * @param undepositedAccount ACCOUNTNO that payments of the probe go to; null where none may be made
 * @param itemAccount ACCOUNTNO of the lines of its invoices; null where a label is used, or none may be made
 * @param itemLabel ACCOUNTLABEL of those lines, in a company that works with labels
 * @param advanceAccount ACCOUNTNO of advances; null where none may be made
 * @param locationId of the lines, where there are entities; null for none
 * @param departmentId of the lines; null for none
 */
record Target(
        String companyId,
        String userId,
        String userPassword,
        String senderId,
        String senderPassword,
        @Nullable String entityId,
        URI endpoint,
        Duration timeout,
        boolean sandbox,
        @Nullable String undepositedAccount,
        @Nullable String itemAccount,
        @Nullable String itemLabel,
        @Nullable String advanceAccount,
        @Nullable String locationId,
        @Nullable String departmentId) {

    /** Whether invoices can be made with what the file names. */
    boolean namesAnItem() {
        return itemAccount != null || itemLabel != null;
    }

    @Override
    public String toString() {
        return "Target[user %s of %s at %s]".formatted(userId, companyId, endpoint);
    }
}
