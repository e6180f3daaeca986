package io.tieout.simulator.function;

import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.Actor;

/** What a function works with: who calls, who will have written, and the books as one unit of work. */
public record Invocation(Caller caller, Actor actor, Work work) {}
