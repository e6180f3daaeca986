package io.tieout.starter.memory;

/** What is thought of a database that stands on another PostgreSQL server or timeline than before. */
public enum Promotion {
    /** It may have forgotten the last seconds: nothing is sent from it until a person has said what became of it. */
    ASK,

    /** It has forgotten nothing, because a commit is acknowledged only when the standby has it. */
    TRUST
}
