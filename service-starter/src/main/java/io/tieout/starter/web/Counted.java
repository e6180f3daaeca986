package io.tieout.starter.web;

/**
 * How many a list has, as far as they were counted: a long one is not counted to its end each time somebody looks at its first page.
 *
 * @param exact false if there are more than {@code number}
 */
public record Counted(long number, boolean exact) {

    /** Up to which number a list is counted. */
    public static final int MOST = 10_000;

    /** @param found how many were found where one more than {@link #MOST} was looked for at most */
    public static Counted of(long found) {
        return found > MOST ? new Counted(MOST, false) : new Counted(found, true);
    }
}
