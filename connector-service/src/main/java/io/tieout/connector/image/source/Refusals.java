package io.tieout.connector.image.source;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.ConnectionWaits;
import io.tieout.model.outcome.Problem;
import java.time.Duration;

/** What a refusal of Intacct says of an image: what passes by itself is no answer, anything else is. */
final class Refusals {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AGAIN = "Ask for the image again in a minute.";

    private Refusals() {}

    static Sought of(Fault fault) {
        Problem problem = fault.toWhoAsked(AGAIN);
        String sentence = problem.cause() + " " + problem.remedy();
        return switch (fault.faultClass()) {
            case TRANSIENT, BUSY -> new Sought.NotNow(sentence, fault.retryAfter() == null ? SOON : fault.retryAfter());
            case CREDENTIALS, NEEDS_PERSON, PERMANENT, STALE_RECORD -> new Sought.None(sentence);
        };
    }

    static Sought of(CompanyBusy busy) {
        String sentence = String.valueOf(busy.getMessage());
        return busy instanceof ConnectionWaits waits && !waits.isTriedByItself()
                ? new Sought.None(sentence)
                : new Sought.NotNow(sentence, SOON);
    }
}
