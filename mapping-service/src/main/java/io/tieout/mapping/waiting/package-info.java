/**
 * Invoices that cannot be written to Intacct yet. Each waits as a row that a person can see: for its customer, whose arrival in
 * Intacct lets it go, or for mapping settings, whose change does. No loop looks after them and no partition stands still; and the
 * row is deleted only after Kafka has acknowledged the command, so that no invoice is lost between the two.
 */
@NullMarked
package io.tieout.mapping.waiting;

import org.jspecify.annotations.NullMarked;
