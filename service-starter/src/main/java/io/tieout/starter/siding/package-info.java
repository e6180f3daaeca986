/**
 * How a flood of one tenant lets its neighbours pass. Kafka's partitions are shared by all tenants and are read in order, so that
 * behind 100,000 events of one tenant everybody waits. Once a tenant crowds out others for some polls in a row, its events are shunted:
 * moved as they are, without being read, to a topic beside the first ({@code .siding}), where the same handler takes them at its pace.
 * Moving takes a fraction of handling. The tenant's later events follow by the same way until the siding is empty, so that their order
 * stays; what is in a siding is known to all replicas by a table.
 */
@NullMarked
package io.tieout.starter.siding;

import org.jspecify.annotations.NullMarked;
