/**
 * Small worlds with faults. Each world is one seed: companies, tenants, commands, two replicas, a gateway that loses answers, commits
 * late, forgets, is busy; processes that die between any two steps; a store that is put back one day. The machine and its rules are the
 * ones that run in production; the store is a model in memory that keeps the same contract. The judge knows the books of the simulated
 * gateway. Saboteurs plant bugs in this connector, and a world that does not notice is a hole of the simulation.
 */
package io.tieout.connector.posting.simulation;
