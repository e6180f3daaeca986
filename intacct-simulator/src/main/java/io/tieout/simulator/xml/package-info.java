/**
 * The little XML the simulator needs: a hardened parser into an immutable tree ({@link io.tieout.simulator.xml.Element})
 * and a writer that escapes what it writes. No DTD, no external entity and no schema is ever loaded.
 */
@NullMarked
package io.tieout.simulator.xml;

import org.jspecify.annotations.NullMarked;
