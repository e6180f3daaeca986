/**
 * The chaos run: real processes, real faults, and the simulator's ledger as the judge.
 *
 * <p>A {@link io.tieout.local.chaos.ChaosPlan} is made from a seed: when which process is ended with SIGKILL and when which fault of
 * the gateway is switched on. While billing publishes its payments at a steady rate, the plan is carried out; then the faults
 * are switched off, the run waits until nothing is under way any more, and each transaction is looked for in the ledger
 * by the document number that Tieout must have given it. Invariant: the {@link io.tieout.local.chaos.Verdict} counts records in the
 * simulator's books, never what Tieout believes about them.
 *
 * <p>The {@link io.tieout.local.chaos.RestoreDrill} breaks one thing only, and that thoroughly: the memory of PostgreSQL and that of Intacct.
 */
@NullMarked
package io.tieout.local.chaos;

import org.jspecify.annotations.NullMarked;
