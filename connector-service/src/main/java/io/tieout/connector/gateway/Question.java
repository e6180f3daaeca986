package io.tieout.connector.gateway;

/**
 * A function that only asks.
 *
 * @param name of its own within the request
 * @param body a class of {@code gateway.function} with a root element
 * @param row what the records of the answer are
 */
public record Question<T>(String name, Object body, Class<T> row) {}
