package io.tieout.console.list;

/**
 * What a list says when it is empty. Nothing yet and nothing for this filter are two things.
 *
 * @param nothingYet the sentence when there is nothing at all
 * @param comes how the first one comes to be
 * @param noMatch the sentence when the filter leaves nothing
 * @param order how the rows are ordered, as {@code Newest first}
 */
public record Words(String nothingYet, String comes, String noMatch, String order) {}
