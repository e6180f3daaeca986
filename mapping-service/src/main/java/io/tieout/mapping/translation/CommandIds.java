package io.tieout.mapping.translation;

import io.tieout.model.billing.BillingDocument;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.DocumentKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ids of commands and the keys of records in Intacct, computed from the billing document that they stand for. */
public final class CommandIds {

    private static final int HASH_CHARACTERS = 17;

    private static final Pattern DOC_NUMBER = Pattern.compile("TO-[A-Za-z0-9]{" + HASH_CHARACTERS + "}");

    private CommandIds() {}

    public static CommandId of(TenantId tenant, BillingDocument document) {
        return of(tenant, document.kind(), document.documentId());
    }

    /** The id of the command for a document that is known by its id only. */
    public static CommandId of(TenantId tenant, DocumentKind kind, String documentId) {
        return new CommandId(DeterministicId.of(kind.name().toLowerCase(Locale.ROOT), tenant.value(), documentId));
    }

    /** Whether a DOCNUMBER has the form of ours, whichever tenant's. */
    static boolean isDocNumber(String text) {
        return DOC_NUMBER.matcher(text.strip()).matches();
    }

    /**
     * DOCNUMBER of a payment: 20 characters, the longest that the 2.1 DTD's {@code refid} takes; 85 bits of hash, so that two
     * payments never share one.
     */
    static String docNumber(TenantId tenant, TransactionId transaction) {
        return "TO-" + DeterministicId.hash(HASH_CHARACTERS, tenant.value(), transaction.value());
    }
}
