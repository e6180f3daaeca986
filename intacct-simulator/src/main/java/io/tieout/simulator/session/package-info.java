/** Gateway sessions: bound to one company, user and entity, sliding with every use, gone when they expire. */
@NullMarked
package io.tieout.simulator.session;

import org.jspecify.annotations.NullMarked;
