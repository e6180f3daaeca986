/**
 * Reading: what changed in Intacct becomes events. A run ({@code run}) walks page by page ({@code page}) through the records of each
 * kind ({@code record}), starting some time before where the last run ended, because Intacct stamps records before it commits them. Only
 * content that differs from what was published last is published, and the position moves only after Kafka has acknowledged. So a run
 * can be killed at any line and goes on, in any replica, without a gap; at worst an event is published again under the same id. Times are
 * read and asked for by the formats and the offset that the user has at the start of the run; content decides what has changed, never a
 * time, and what is told of a record is counted. A list whose end is not proven is not complete. Here is what all three know: where a
 * run stands, and under which conditions it reads.
 */
@NullMarked
package io.tieout.connector.reading;

import org.jspecify.annotations.NullMarked;
