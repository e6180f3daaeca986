/**
 * A simulated Intacct company: who may sign in, which entities and limits it has, which periods are closed, and its
 * books. A {@link io.tieout.simulator.company.CompanyDefinition} is what a person sets and may be replaced at any time;
 * the books stay.
 */
@NullMarked
package io.tieout.simulator.company;

import org.jspecify.annotations.NullMarked;
