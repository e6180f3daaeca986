package io.tieout.connector.catalogue;

/**
 * A refusal that was looked up in the catalogue.
 *
 * @param retriedOnce the error is too general to be believed the first time: the call is made once more before it counts
 */
public record Finding(Meaning meaning, boolean retriedOnce, Fault fault) {}
