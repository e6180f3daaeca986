package io.tieout.model.outcome;

import io.tieout.model.event.Required;

/**
 * A failure as a person reads it.
 *
 * @param code the name of a {@link ProblemCode}; a text, so that a code of a newer sender can be read
 * @param cause what happened, naming the record
 * @param remedy what to do about it
 */
public record Problem(String code, String cause, String remedy) {

    public Problem {
        Required.present(code, "problem.code");
        Required.present(cause, "problem.cause");
        Required.present(remedy, "problem.remedy");
    }

    public Problem(ProblemCode code, String cause, String remedy) {
        this(code.name(), cause, remedy);
    }

    public boolean is(ProblemCode asked) {
        return code.equals(asked.name());
    }

    /** The same problem in other words. */
    public Problem saying(String otherCause, String otherRemedy) {
        return new Problem(code, otherCause, otherRemedy);
    }
}
