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
        return this instanceof Given<T> given ? given.value : null;
    }

    /** What was given, or what is said instead. */
    default T valueOr(Function<? super Answer<T>, ? extends T> other) {
        return this instanceof Given<T> given ? given.value : other.apply(this);
    }

    /** Why it was not given; empty if it was. */
    default String sentence() {
        return switch (this) {
            case Given<T> given -> "";
            case Absent<T> absent -> absent.sentence;
            case Refused<T> refused -> refused.sentence;
            case Away<T> away -> away.sentence;
        };
    }

    /** The same about another thing. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Given<T> given -> new Given<>(change.apply(given.value));
            case Absent<T> absent -> new Absent<>(absent.sentence);
            case Refused<T> refused -> new Refused<>(refused.status, refused.sentence);
            case Away<T> away -> new Away<>(away.part, away.sentence);
        };
    }
}
