/**
 * The gateway's front: HTTP, the envelope, the four levels of failure, sign-in, admission, transactions and unique
 * control ids. A request passes through {@link io.tieout.simulator.gateway.Gateway}, which answers with a
 * {@link io.tieout.simulator.gateway.Reply}; only the HTTP handler knows how a connection is dropped or reset.
 */
@NullMarked
package io.tieout.simulator.gateway;

import org.jspecify.annotations.NullMarked;
