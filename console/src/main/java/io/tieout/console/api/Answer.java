package io.tieout.console.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of a question to a service. Templates ask {@link #given()} and read either {@link #value()} or {@link #sentence()}. */
public sealed interface Answer<T> {

    /** It was answered. */
    record Given<T>(T value) implements Answer<T> {}

    /** There is no such thing, or none yet. */
    record Absent<T>(String sentence) implements Answer<T> {}

    /** The service answered no, with the reason: a person reads it as it is. */
    record Refused<T>(int status, String sentence) implements Answer<T> {}

    /** The service did not answer, or not in time, or with what nobody understands. */
    record Away<T>(Part part, String sentence) implements Answer<T> {}

    default boolean given() {
        return this instanceof Given;
    }

    default boolean away() {
        return this instanceof Away;
    }

    default boolean absent() {
        return this instanceof Absent;
    }

    /** Null unless it was given. */
    default @Nullable T value() {
        return this instanceof Given<T>(T value) ? value : null;
    }

    /** Why it was not given; empty if it was. */
    default String sentence() {
        return switch (this) {
            case Given<T> given -> "";
            case Absent<T>(String sentence) -> sentence;
            case Refused<T>(int status, String sentence) -> sentence;
            case Away<T>(Part part, String sentence) -> sentence;
        };
    }

    /** The same about another thing. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Given<T>(T value) -> new Given<>(change.apply(value));
            case Absent<T>(String sentence) -> new Absent<>(sentence);
            case Refused<T>(int status, String sentence) -> new Refused<>(status, sentence);
            case Away<T>(Part part, String sentence) -> new Away<>(part, sentence);
        };
    }
}
