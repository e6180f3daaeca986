/**
 * Which tenants there are. The topic of connections keeps the last state of each for ever; what was heard of it is kept in a table, so that
 * a Kafka that loses it makes no strangers of anybody. Before a tenant counts as unknown, the topic is read to its end once more.
 */
@NullMarked
package io.tieout.payment.tenant;

import org.jspecify.annotations.NullMarked;
