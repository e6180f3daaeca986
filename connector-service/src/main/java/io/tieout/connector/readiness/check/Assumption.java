package io.tieout.connector.readiness.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Something that is taken to be so of Intacct although no source says it.
 *
 * @param id {@code SIM-n}
 * @param assumed a sentence
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Assumption(String id, String assumed) {

    /** What the answers of a company show of it. */
    public enum Shown {
        CONFIRMED,
        CONTRADICTED,
        /** They say nothing about it. */
        OPEN
    }
}
