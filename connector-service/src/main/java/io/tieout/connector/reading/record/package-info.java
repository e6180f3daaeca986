/**
 * Records: everything that is known of one kind of record that is read, in one class each ({@link
 * io.tieout.connector.reading.record.RecordKind}); how its rows are told in our own words, and whether they differ from what was told
 * before. A record that cannot be told is listed with its reason and never dropped; what is absent is never zero.
 */
@NullMarked
package io.tieout.connector.reading.record;

import org.jspecify.annotations.NullMarked;
