package io.tieout.connector.readiness.check;

import io.tieout.model.connection.AccountsChosen;
import org.jspecify.annotations.Nullable;

/**
 * What the facts are about.
 *
 * @param entityId null for the top level
 * @param chosen null where the mapping settings are not known
 */
public record Subject(
        String companyId,
        @Nullable String entityId,
        String userId,
        String senderId,
        @Nullable AccountsChosen chosen) {

    /** The same with other choices. */
    public Subject choosing(@Nullable AccountsChosen other) {
        return new Subject(companyId, entityId, userId, senderId, other);
    }
}
