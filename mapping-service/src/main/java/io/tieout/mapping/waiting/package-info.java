/**
 * Documents of billing, of whatever kind, from when they came until they stand in Intacct or are dismissed. Each is a row that a person can see: it waits
 * for its outcome in Intacct; or, where it cannot be written yet, for its customer, whose arrival in Intacct lets it go, or for mapping
 * settings, whose change does; or, where it was refused, for a person, who mends what is wrong, mostly a choice in the mapping, and
 * retries it. No loop looks after them and no partition stands still.
 *
 * <p>A fresh document becomes a row before anything is published, and one that is let go changes its row only after Kafka has
 * acknowledged the command, so that no document is lost between the two; an outcome that comes in between has changed the row's version,
 * and has the last word.
 */
@NullMarked
package io.tieout.mapping.waiting;

import org.jspecify.annotations.NullMarked;
