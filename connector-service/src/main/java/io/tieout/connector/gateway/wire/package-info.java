/**
 * One HTTP request to the XML gateway and its answer, with nothing of a business in it. Requests are marshalled with JAXB; answers
 * are streamed with StAX and unmarshalled record by record, so that memory stays flat. Document type definitions and external
 * entities are refused, sizes and depths are bounded, the time of a whole exchange is bounded. Nothing here throws for what
 * the network or the gateway does: each end is a {@link io.tieout.connector.gateway.wire.Reply}.
 */
@NullMarked
package io.tieout.connector.gateway.wire;

import org.jspecify.annotations.NullMarked;
