package io.tieout.connector.usage;

/** Why a call to Intacct was made. */
public enum CallPurpose {
    /** Records were created. */
    POST,
    /** It was asked whether records exist. */
    LOOK_UP,
    /** Changes were read. */
    READ,
    /** Lists to choose from were read. */
    CHOICES,
    /** It was asked what the company and its user are like. */
    PROFILE,
    /** It was asked whether everything is as it has to be. */
    READINESS,

    /** An invoice was fetched as Intacct prints it, or it was asked whether it has changed since. */
    IMAGE,
    /** A person tested the connection. */
    TEST,
    /** A session was opened. */
    SESSION
}
