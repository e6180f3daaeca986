/**
 * The REST interfaces of a running stack as its users call them: an accounting admin who connects a company, chooses accounts and
 * presses Sync Now, a person who follows payments, and the operator of the simulator. A process that is being restarted is
 * waited for; a refusal is reported in the words of the service.
 */
@NullMarked
package io.tieout.local.rooms;

import org.jspecify.annotations.NullMarked;
