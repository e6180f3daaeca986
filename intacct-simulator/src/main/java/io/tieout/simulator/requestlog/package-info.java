/** What was asked and what became of it. Passwords, sender passwords and session ids are never part of it. */
@NullMarked
package io.tieout.simulator.requestlog;

import org.jspecify.annotations.NullMarked;
