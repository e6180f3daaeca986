package io.tieout.starter.memory;

/** Whether a database may be believed. */
sealed interface Belief {

    /** It remembers all that was seen of it. */
    record Trusted(Age age) implements Belief {}

    /** Nobody knows yet. */
    record Unknown(String sentence) implements Belief {}

    /** It may not; nothing is sent from it until a person has said what became of it. */
    sealed interface Doubted extends Belief {

        /** How old it is. */
        Age age();

        /** What is the matter, and what to do. */
        String sentence();
    }

    /**
     * It is an earlier copy of itself, or another one.
     *
     * @param known how old it was when it was last seen
     */
    record Old(Age age, Age known) implements Doubted {

        @Override
        public String sentence() {
            return age.epoch().equals(known.epoch())
                    ? ("The database was put back to an earlier copy of itself: it has beaten %d times, the last time at %s, and was seen when "
                                    + "it had beaten %d times, at %s. Nothing is sent from it. %s")
                            .formatted(age.beat(), age.at(), known.beat(), known.at(), REMEDY)
                    : ("This is not the database that was seen at %s: it began as another one, or was put back to a copy from before an earlier "
                                    + "restore. Nothing is sent from it. %s")
                            .formatted(known.at(), REMEDY);
        }
    }

    /** It is as old as it was when it was last seen, but stands elsewhere, and may have forgotten the seconds since. */
    record Moved(Age age, Server before, Server now) implements Doubted {

        @Override
        public String sentence() {
            String what = before.system().equals(now.system())
                    ? "PostgreSQL is on timeline %d and was on timeline %d: a standby was promoted or a copy was recovered, and it may have forgotten the last seconds."
                            .formatted(now.timeline(), before.timeline())
                    : "The database stands on another PostgreSQL server (system identifier %s, before %s): it was moved, and may have forgotten the last seconds."
                            .formatted(now.system(), before.system());
            return "%s Nothing is sent from it. If it cannot have lost anything, as a synchronous standby, set tieout.memory.promotion to TRUST. Otherwise have Kafka's records read again since some minutes before, and say ./tieout restored or POST /api/v1/memory/restored; see \"When a standby is promoted\" in docs/reliability.md."
                    .formatted(what);
        }
    }

    /** What to do about an old one. */
    String REMEDY = "Put the right database in its place, or say that it was restored with ./tieout restored or POST "
            + "/api/v1/memory/restored; see \"After a restore\" in docs/reliability.md.";
}
