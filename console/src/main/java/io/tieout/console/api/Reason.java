package io.tieout.console.api;

/**
 * Why something is as it is, in sentences for people.
 *
 * @param code of the cause ({@code ProblemCode}); never shown as the sentence
 * @param cause what happened
 * @param remedy what to do
 */
public record Reason(String code, String cause, String remedy) {}
