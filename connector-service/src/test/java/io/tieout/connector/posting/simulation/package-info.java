/**
 * Small worlds with faults. Each world is one seed: companies, tenants, payments and their reversals, two replicas, a gateway that loses
 * answers, commits late, forgets, is busy; processes that die between any two steps; people who reverse a payment by hand; a store that is
 * put back one day. The machine and its rules are the ones that run in production, and so are the rules by which rows of Intacct are
 * judged; the store is a model in memory that keeps the same contract. The judge knows the books of the simulated gateway. Saboteurs plant
 * bugs in this connector, and a world that does not notice is a hole of the simulation.
 */
package io.tieout.connector.posting.simulation;
