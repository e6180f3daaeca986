package io.tieout.console.page;

/**
 * A state as it is shown: a shape, a word, then a colour.
 *
 * @param shape which shape, and with it which colour
 * @param words what a person reads
 * @param quiet the ordinary, of which nobody needs to take notice
 */
public record State(Shape shape, String words, boolean quiet) {

    /** The shapes of console.css. */
    public enum Shape {
        TIED,
        RECORDED,
        MOVING,
        WAITING,
        CARE,
        DIFFERS,
        OFF
    }

    public static State of(Shape shape, String words) {
        return new State(shape, words, false);
    }

    public static State quiet(Shape shape, String words) {
        return new State(shape, words, true);
    }

    /** Its classes. */
    public String css() {
        return "st " + shape.name().toLowerCase(java.util.Locale.ROOT) + (quiet ? " quiet" : "");
    }
}
