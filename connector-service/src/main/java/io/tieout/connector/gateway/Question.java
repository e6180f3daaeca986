package io.tieout.connector.gateway;

import io.tieout.connector.gateway.query.Inquiry;

/**
 * What is asked in a request.
 *
 * @param name of its own within the request
 */
public record Question(String name, Inquiry inquiry) {}
