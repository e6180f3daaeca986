/**
 * Pages: each begins after the last record of the one before, in the order of (WHENMODIFIED, RECORDNO). What a page brought is
 * published first; when Kafka has acknowledged it, it is stored together with the run's new position, in one transaction. A page that
 * cannot be read is asked for in smaller pieces, until the one record is found that makes it so.
 */
@NullMarked
package io.tieout.connector.reading.page;

import org.jspecify.annotations.NullMarked;
