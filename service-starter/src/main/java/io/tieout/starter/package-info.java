/**
 * What every service needs and none should write again: events in and out of Kafka that agree with PostgreSQL, refusals that do
 * not vanish, endpoints that are closed unless a token opens them, one trace in every log line.
 */
@NullMarked
package io.tieout.starter;

import org.jspecify.annotations.NullMarked;
