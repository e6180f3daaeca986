package io.tieout.connector.gateway.wire;

import io.tieout.connector.catalogue.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an exchange with the gateway ended. */
public sealed interface Reply {

    /**
     * The gateway looked at the functions; each may have succeeded or not.
     *
     * @param sessionTimeout when the session ends unless it is used again; null where the gateway did not say
     */
    record Answered(@Nullable Instant sessionTimeout, List<FunctionReply> functions) implements Reply {
        public Answered {
            functions = List.copyOf(functions);
        }

        /** The answer to the function with this control id; empty where the gateway sent none. */
        public Optional<FunctionReply> to(String controlId) {
            return functions.stream()
                    .filter(function -> function.controlId().equals(controlId))
                    .findFirst();
        }
    }

    /** The request was refused as a whole: nothing was carried out. */
    record Refused(Refusal refusal) implements Reply {}

    /** The request did not leave: nothing was carried out. */
    record NothingSent(String reason) implements Reply {}

    /** Our own circuit breaker or rate limit held the request back: nothing was carried out. */
    record HeldBack(String reason, java.time.Duration retryAfter) implements Reply {}

    /** The request left and no usable answer came: nobody knows what was carried out. */
    record Lost(String reason) implements Reply {}
}
