/** Posting as a running service: the listener that accepts, the loop that takes turns, the endpoints, the meters. */
@NullMarked
package io.tieout.connector.posting.running;

import org.jspecify.annotations.NullMarked;
