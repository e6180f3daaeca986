package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import java.util.Collection;
import java.util.Map;

/** Looks up where documents are. */
@FunctionalInterface
public interface Positions {

    /**
     * Runs in the transaction that holds the documents.
     *
     * @param events no two about one document
     * @param issued the events that count, where there are any
     * @return one for each document
     */
    Map<DocumentKey, Position> of(Collection<BillingEvent> events, Map<DocumentKey, IssuedDocument> issued);
}
