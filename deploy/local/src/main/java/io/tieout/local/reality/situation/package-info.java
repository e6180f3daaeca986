/**
 * What happens to real companies, one class for each kind: how it comes about, and how it has to end. A
 * {@link io.tieout.local.reality.situation.Situation} plays on a {@link io.tieout.local.reality.situation.Stage} of its own: a company of
 * the simulator, connected as a tenant, with its invoices imported. What billing says there, what the gateway answers and what people do
 * is all that a situation is made of; who looks at the end is elsewhere and the same for all.
 *
 * <p>A new kind is a new class and its line in {@link io.tieout.local.reality.situation.Situations}.
 */
@NullMarked
package io.tieout.local.reality.situation;

import org.jspecify.annotations.NullMarked;
