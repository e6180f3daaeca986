package io.tieout.model.outcome;

import io.tieout.model.event.Required;

/**
 * A failure as a person reads it.
 *
 * @param code short and stable, for filters and alerts, for example {@code CLOSED_PERIOD} or {@code UNKNOWN_CUSTOMER}
 * @param cause what happened, naming the record
 * @param remedy what to do about it
 */
public record Problem(String code, String cause, String remedy) {

    public Problem {
        Required.present(code, "problem.code");
        Required.present(cause, "problem.cause");
        Required.present(remedy, "problem.remedy");
    }
}
