package io.tieout.starter.security;

/**
 * An address that a service answers without a token, for reading only. A bean of this type opens it; docs/rest.md names each. Whoever opens
 * one checks there what else permits the request.
 *
 * @param pattern of the path, as Spring's path patterns are written
 */
public record OpenAddress(String pattern) {}
