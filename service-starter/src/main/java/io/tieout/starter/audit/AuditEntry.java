package io.tieout.starter.audit;

import io.tieout.model.outcome.DocumentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did.
 *
 * @param id of the document, run or tenant that it was done to
 * @param who the subject of the token
 * @param reason as the person gave it, or the code of the cause of which all were retried; null where none is asked for
 * @param revision of the document afterwards; null where it has none
 * @param at UTC
 */
public record AuditEntry(
        About about,
        String id,
        Action action,
        String who,
        @Nullable String reason,
        @Nullable Integer revision,
        Instant at) {

    /** What it was done to. */
    public enum About {
        PAYMENT,
        INVOICE,
        CUSTOMER,
        /** A document on its way into Intacct, by the id of its command. */
        POSTING,
        /** The mapping settings of a tenant. */
        SETTINGS,
        /** Another tenant's place in the same company of Intacct. */
        CONSENT,
        /** Of a tenant with Intacct, by the company id. */
        CONNECTION,
        RUN,
        AUTO_SYNC,
        /** Who of a tenant is told of what needs a person. */
        NOTICES;

        /** @throws IllegalArgumentException if nobody knows what kind of document it is; nobody can have done anything to it */
        public static About of(DocumentKind kind) {
            return switch (kind) {
                case PAYMENT -> PAYMENT;
                case INVOICE -> INVOICE;
                case CUSTOMER -> CUSTOMER;
                case UNKNOWN -> throw new IllegalArgumentException("A document of an unknown kind cannot be acted on.");
            };
        }
    }

    /** What was done. */
    public enum Action {
        RETRY,
        DISMISS,
        CHANGE,
        GIVE,
        WITHDRAW,
        SAVE,
        TEST,
        DELETE,
        /** The tenant left the company by itself. */
        LEAVE,
        START,
        /** A run that was under way, or waited. */
        CANCEL,
        SWITCH_ON,
        SWITCH_OFF
    }
}
