/**
 * Keeps what the simulator has acknowledged: an append-only file of JSON lines, one per company definition and per
 * commit, replayed at the start. A line is written before the commit counts; killing the process loses nothing that was
 * answered, and with fsync on, neither does a power failure.
 */
@NullMarked
package io.tieout.simulator.wal;

import org.jspecify.annotations.NullMarked;
