/**
 * Reading the books the gateway's way. The {@link io.tieout.simulator.query.Catalogue} says which objects and fields
 * there are; a {@link io.tieout.simulator.query.Filter} comes from {@code query}'s XML or from {@code readByQuery}'s
 * SQL-like text and is compiled against an object. Without an order the order is deliberately different each time.
 */
@NullMarked
package io.tieout.simulator.query;

import org.jspecify.annotations.NullMarked;
