/**
 * What runs in the background of a service for as long as it lives: a loop that works while there is work, and a renewal of the leases
 * that the process holds. Both begin and end with the service, can be begun again, and never end by a failure.
 */
@NullMarked
package io.tieout.starter.loop;

import org.jspecify.annotations.NullMarked;
