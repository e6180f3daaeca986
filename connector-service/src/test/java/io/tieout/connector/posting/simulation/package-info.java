/**
 * Small worlds with faults. Each world is one seed: companies, commands, two dispatchers, a gateway that loses answers, commits
 * late, forgets, is busy; processes that die between any two steps. The oracle is the ledger of the simulated gateway. The
 * machine and its rules are the ones that run in production; the store is a model in memory.
 */
package io.tieout.connector.posting.simulation;
