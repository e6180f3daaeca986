/**
 * Which tenants there are. The topic of connections keeps the last state of each for ever and is read from its beginning, so this
 * service needs no table of them; before a tenant counts as unknown, the topic is read to its end once more.
 */
@NullMarked
package io.tieout.payment.tenant;

import org.jspecify.annotations.NullMarked;
