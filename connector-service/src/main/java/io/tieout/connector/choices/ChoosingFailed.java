package io.tieout.connector.choices;

import io.tieout.connector.catalogue.Fault;
import io.tieout.model.outcome.Problem;

/** A list could not be read. */
final class ChoosingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChoosingFailed(Fault fault) {
        super(sentence(fault.toWhoAsked("Ask for the choices again in a few minutes.")));
    }

    private static String sentence(Problem problem) {
        return problem.cause() + " " + problem.remedy();
    }
}
