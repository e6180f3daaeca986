package io.tieout.mapping.waiting;

import io.tieout.mapping.translation.Translation;
import java.util.Collection;
import java.util.Map;

/** What is done when a person asks to try documents again. May run more than once for one wish. */
@FunctionalInterface
public interface WhenRetried {

    /** @return what became of each; one that somebody else has taken in hand meanwhile is missing */
    Map<PendingDocument, Translation> retried(Collection<KeptDocument> documents);
}
