/**
 * Gives inbound events to the services once more: they are read from Kafka as they stand there and published again with the same
 * id, key, headers and body. Every handler recognises what it has dealt with, so a replay changes nothing where nothing was
 * missed. What was refused stays refused, because its remedy is a corrected event with a new id; a person may ask for it all
 * the same, for example after the tenant was connected.
 */
@NullMarked
package io.tieout.local.replay;

import org.jspecify.annotations.NullMarked;
