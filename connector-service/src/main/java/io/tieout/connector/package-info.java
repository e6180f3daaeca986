/**
 * The connector: the only room that talks to Intacct. It keeps each tenant's connection, reads what changed, and turns commands
 * into at most one record each. It knows Intacct's XML gateway and never billing's words.
 */
@NullMarked
package io.tieout.connector;

import org.jspecify.annotations.NullMarked;
