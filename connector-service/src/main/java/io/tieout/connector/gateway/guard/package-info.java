/**
 * What stands between us and the gateway's patience: a circuit breaker for each company, one for the gateway as a whole, a rate
 * limit for all calls together (Resilience4j), the count of API transactions, and the timers. A refusal is no failure for a
 * breaker; only silence, dropped connections and server errors are, and garbled answers to a write or a sign-in. A garbled answer to a
 * read says nothing about whether the company can be reached.
 */
@NullMarked
package io.tieout.connector.gateway.guard;

import org.jspecify.annotations.NullMarked;
