package io.tieout.local.reality.outcome;

/**
 * One answer on the topic of outcomes.
 *
 * @param event the id of the event that is answered; empty if the answer names none
 * @param document the document it is about; empty if it could not be read
 * @param state POSTED, REJECTED, PARKED or DISMISSED
 * @param code of the problem; empty if there is none
 * @param cause the problem in a sentence; empty if there is none
 * @param remedy what to do; empty if there is nothing to do
 */
public record Answer(
        String tenant, String event, String document, String state, String code, String cause, String remedy) {

    /** Whether nothing may follow. */
    public boolean isFinal() {
        return !state.equals("PARKED");
    }
}
