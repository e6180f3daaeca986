package io.tieout.connector.posting.store;

import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Age;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the mark when the service is told that its database was restored; before others say something about it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MarkingRestores implements AfterRestore {

    private static final Logger log = LoggerFactory.getLogger(MarkingRestores.class);

    private final RestoreMark mark;

    MarkingRestores(RestoreMark mark) {
        this.mark = mark;
    }

    @Override
    public void restored(Age begun, String who, String reason) {
        int asked = mark.set(begun.beat(), who, reason);
        log.atWarn()
                .addKeyValue("who", who)
                .addKeyValue("postings", asked)
                .log(
                        "A restore mark is set: whatever is held and whatever arrives is asked for in Intacct before it is sent");
    }
}
