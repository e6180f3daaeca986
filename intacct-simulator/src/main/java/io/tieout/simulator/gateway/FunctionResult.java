package io.tieout.simulator.gateway;

import io.tieout.simulator.function.Answer;
import io.tieout.simulator.function.FunctionCall;
import org.jspecify.annotations.Nullable;

/** What became of one function. */
record FunctionResult(FunctionCall call, Status status, Answer answer) {

    /** The three values that the gateway is known to send, and none of them. */
    enum Status {
        SUCCESS("success"),
        FAILURE("failure"),
        ABORTED("aborted"),
        UNSAID(null);

        private final @Nullable String text;

        Status(@Nullable String text) {
            this.text = text;
        }

        /** The text of the element; null where it is left out. */
        @Nullable
        String text() {
            return text;
        }
    }
}
