/**
 * Reading: what changed in Intacct becomes events. A run is a row that a worker leases; it walks through its objects page by page in
 * the order of (WHENMODIFIED, RECORDNO), starting some time before where the last run ended, because Intacct stamps records
 * before it commits them. Only content that differs from what was published last is published, and the position moves only after
 * Kafka has acknowledged. So a run can be killed at any line and goes on, in any replica, without a gap; at worst an event is
 * published again under the same id. A record that cannot be translated is listed with its reason, never dropped; what is absent is never
 * zero. Times are read and asked for by the formats and the offset that the user has at the start of the run; content decides what has
 * changed, never a time, and what is told of a record is counted. A list whose end is not proven is not complete.
 */
@NullMarked
package io.tieout.connector.reading;

import org.jspecify.annotations.NullMarked;
