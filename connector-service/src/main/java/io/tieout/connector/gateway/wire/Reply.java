package io.tieout.connector.gateway.wire;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an exchange with the gateway ended. */
public sealed interface Reply {

    /**
     * The gateway looked at the functions; each may have succeeded or not.
     *
     * @param httpStatus of the answer; a success under another one than 200 contradicts itself
     * @param sessionTimeout when the session ends unless it is used again; null where the gateway did not say
     */
    record Answered(int httpStatus, @Nullable Instant sessionTimeout, List<FunctionReply> functions) implements Reply {
        public Answered {
            functions = List.copyOf(functions);
        }

        /** The answer to the function with this control id; empty where the gateway sent none, or more than one. */
        public Optional<FunctionReply> to(String controlId) {
            List<FunctionReply> all = allTo(controlId);
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }

        /** All results that name this control id. More than one contradict each other, whatever they say. */
        public List<FunctionReply> allTo(String controlId) {
            return functions.stream()
                    .filter(function -> function.controlId().equals(controlId))
                    .toList();
        }
    }

    /** No function was answered. */
    sealed interface Unanswered extends Reply {

        /**
         * What it means. Here alone a reply that is no answer becomes a fault.
         *
         * @param record what was asked for, as the beginning of a sentence
         */
        default Fault fault(ErrorCatalogue catalogue, String record) {
            return switch (this) {
                case Refused refused ->
                    catalogue.find(refused.refusal(), record).fault();
                case NothingSent none -> catalogue.nothingSent(record, none.reason());
                case HeldBack held -> catalogue.paused(record, held.reason(), held.retryAfter());
                case Lost lost -> catalogue.noAnswer(record, lost.reason());
                case Unreadable unreadable ->
                    catalogue.unreadable(record, unreadable.httpStatus(), unreadable.reason());
            };
        }

        /** Whether it is certain that nothing was carried out. */
        default boolean nothingDone() {
            return switch (this) {
                case Refused refused -> true;
                case NothingSent none -> true;
                case HeldBack held -> true;
                case Lost lost -> false;
                case Unreadable unreadable -> false;
            };
        }

        /** Why, as a part of a sentence. */
        default String why() {
            return switch (this) {
                case Refused refused -> refused.refusal().words();
                case NothingSent none -> none.reason();
                case HeldBack held -> held.reason();
                case Lost lost -> lost.reason();
                case Unreadable unreadable -> unreadable.reason();
            };
        }
    }

    /** The request was refused as a whole: nothing was carried out. */
    record Refused(GatewayRefusal refusal) implements Unanswered {}

    /** The request did not leave: nothing was carried out. */
    record NothingSent(String reason) implements Unanswered {}

    /** Our own circuit breaker or rate limit held the request back: nothing was carried out. */
    record HeldBack(String reason, Duration retryAfter) implements Unanswered {}

    /** The request left and no answer came, or one that says that the server is in trouble: nobody knows what was carried out. */
    record Lost(String reason) implements Unanswered {}

    /**
     * The other side answered, and the answer cannot be read: HTML, XML that is not well-formed, nothing at all, results that contradict
     * the levels above them. Of a write nobody knows what was carried out; of a read it says nothing about whether the company can be
     * reached.
     *
     * @param httpStatus of the answer
     */
    record Unreadable(int httpStatus, String reason) implements Unanswered {}
}
