package io.tieout.model.detail;

import org.jspecify.annotations.Nullable;

/**
 * The document of Order Entry that an invoice comes from. When it is edited, Intacct deletes its invoice and makes it anew under another
 * record number.
 *
 * @param documentId DOCID, for example {@code Sales Invoice-SI0042}; null where it could not be read
 * @param documentType DOCPARID, the transaction definition; null likewise
 */
public record OrderEntry(
        @Nullable String documentId, @Nullable String documentType) {}
