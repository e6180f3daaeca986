/**
 * The port between posting and the gateway. It speaks of commands, of what came of sending them, and of sightings: whether what a
 * command wanted is to be seen in Intacct. It says nothing of keys, fields or records, so that posting needs to know no kind of command.
 */
@NullMarked
package io.tieout.connector.gateway.ledger;

import org.jspecify.annotations.NullMarked;
