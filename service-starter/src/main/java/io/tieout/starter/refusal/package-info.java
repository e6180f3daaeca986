/**
 * The front door. A record that cannot be understood, stands on the wrong topic, is larger than any event may be, or fails for a reason
 * that nobody foresaw: kept in a dead-letter topic, listed in a table, counted, and answered with an outcome of the document it was
 * for. It stops nobody: its neighbours are handled, and told once.
 */
@NullMarked
package io.tieout.starter.refusal;

import org.jspecify.annotations.NullMarked;
