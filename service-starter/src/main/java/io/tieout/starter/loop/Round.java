package io.tieout.starter.loop;

/** What a loop does again and again. */
@FunctionalInterface
public interface Round {

    /**
     * Does a little of the work that there is.
     *
     * @return whether there may be more, so that the next round begins at once
     * @throws InterruptedException if the loop is stopped meanwhile
     */
    boolean run() throws InterruptedException;
}
