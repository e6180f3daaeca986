package io.tieout.console.api;

/** All documents of one cause, by its code. */
public record OfCause(String code) {}
