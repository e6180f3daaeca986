/**
 * Who decided what, when and why. A line is written in the transaction of the decision by whoever carries it out; lines are only ever
 * added. Every service has the one table, and one address at which a tenant's lines are read.
 */
@NullMarked
package io.tieout.starter.audit;

import org.jspecify.annotations.NullMarked;
