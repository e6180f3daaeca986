/**
 * How a flood of one tenant lets its neighbours pass. Kafka's partitions are shared by all tenants and are read in order, so that
 * behind 100,000 events of one tenant everybody waits. A tenant that fills a poll is set aside: its records are passed over unread, and a
 * row says from which offset of the partition to which ({@link io.tieout.starter.flood.SetAside}). A second consumer goes back for them and gives
 * them to the same handler at its own pace ({@link io.tieout.starter.flood.FloodReader}). Nothing is copied, so that passing over costs next to
 * nothing. The tenant's later records are set aside too until the second consumer has caught up, so that their order stays; the rows are
 * the only memory, and all replicas share them.
 */
@NullMarked
package io.tieout.starter.flood;

import org.jspecify.annotations.NullMarked;
