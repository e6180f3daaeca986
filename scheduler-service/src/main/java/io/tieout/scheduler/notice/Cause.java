package io.tieout.scheduler.notice;

import java.time.Instant;

/**
 * Why documents of a tenant need a person.
 *
 * @param code of the problem that they have in common
 * @param documents how many have it now
 * @param since when the first of them got it, UTC
 * @param example what is said of one of them
 * @param remedy what to do about that one
 */
record Cause(String code, long documents, Instant since, String example, String remedy) {}
