package io.tieout.starter.memory;

/** Whether a database may be believed. */
sealed interface Belief {

    /** It remembers all that was seen of it. */
    record Trusted(Age age) implements Belief {}

    /** Nobody knows yet. */
    record Unknown(String sentence) implements Belief {}

    /**
     * It is an earlier copy of itself, or another one.
     *
     * @param age how old it is
     * @param known how old it was when it was last seen
     */
    record Old(Age age, Age known) implements Belief {

        String sentence() {
            return age.epoch().equals(known.epoch())
                    ? ("The database was put back to an earlier copy of itself: it has beaten %d times, the last time at %s, and was seen when "
                                    + "it had beaten %d times, at %s. Nothing is sent from it. %s")
                            .formatted(age.beat(), age.at(), known.beat(), known.at(), REMEDY)
                    : ("This is not the database that was seen at %s: it began as another one, or was put back to a copy from before an earlier "
                                    + "restore. Nothing is sent from it. %s")
                            .formatted(known.at(), REMEDY);
        }
    }

    /** What to do about an old one. */
    String REMEDY = "Put the right database in its place, or say that it was restored with ./tieout restored or POST "
            + "/api/v1/memory/restored; see \"After a restore\" in docs/reliability.md.";
}
