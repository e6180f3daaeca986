/**
 * Processes, their supervision and what is written down about them.
 *
 * <p>Each {@link io.tieout.local.process.Part} is one process of the operating system. A {@link io.tieout.local.process.Keeper} starts
 * it, waits until it is ready and starts it again when it ends without having been asked to. What runs is written to a
 * {@link io.tieout.local.process.StateFile} before anything else happens, so that another terminal can see and stop it
 * even if the launcher is gone. A recorded process counts only if id and start time both match.
 */
@NullMarked
package io.tieout.local.process;

import org.jspecify.annotations.NullMarked;
