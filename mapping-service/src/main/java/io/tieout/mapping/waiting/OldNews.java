package io.tieout.mapping.waiting;

import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Age;
import org.springframework.stereotype.Component;

/** Lets waiting documents expect the revisions that commands have after a restore, so that a refusal which is read again is old news. */
@Component
class OldNews implements AfterRestore {

    private final DecidedDocuments documents;

    OldNews(DecidedDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void restored(Age begun, String who, String reason) {
        documents.countFrom(begun.beat());
    }
}
