package io.tieout.simulator.gateway;

import io.tieout.simulator.function.Answer;
import io.tieout.simulator.function.FunctionCall;

/** What became of one function. */
record FunctionResult(FunctionCall call, Status status, Answer answer) {

    /** The three values that the gateway is known to send. */
    enum Status {
        SUCCESS("success"),
        FAILURE("failure"),
        ABORTED("aborted");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
