/**
 * The gateway as the rest of the connector sees it: calls in a session ({@link io.tieout.connector.gateway.IntacctGateway}), pages of
 * records under a permit ({@link io.tieout.connector.gateway.Pages}), printed documents ({@link io.tieout.connector.gateway.Prints}), and posting's {@link
 * io.tieout.connector.gateway.ledger.Ledger}. A write is never repeated here unless the gateway said that nothing was done; reads are.
 */
@NullMarked
package io.tieout.connector.gateway;

import org.jspecify.annotations.NullMarked;
