/**
 * One run of everything that happens to real companies: a stack, a company for each
 * {@link io.tieout.local.reality.situation.Situation}, all played at once, as they would happen. At the end every event has one answer,
 * the payments add up, nothing stands twice in the simulator's ledger, and each cent by which billing and Intacct differ has the cause
 * that the situation says. What is not so is said in a sentence that names the situation.
 */
@NullMarked
package io.tieout.local.reality;

import org.jspecify.annotations.NullMarked;
