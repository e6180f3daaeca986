package io.tieout.connector.posting.running;

import io.tieout.connector.posting.Postings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds what died while it was under way. */
@Component
class AbandonedTurns {

    private static final Logger log = LoggerFactory.getLogger(AbandonedTurns.class);

    private final Postings postings;
    private final PostingLoop loop;

    AbandonedTurns(Postings postings, PostingLoop loop) {
        this.postings = postings;
        this.loop = loop;
    }

    @Scheduled(fixedDelay = 1000)
    void runOnce() {
        int doubted = postings.doubtAbandoned();
        if (doubted > 0) {
            log.atWarn().addKeyValue("postings", doubted).log("A turn was abandoned; Intacct is asked what it did");
            loop.wake();
        }
    }
}
