package io.tieout.connector.gateway.wire;

import java.time.Duration;

/**
 * Bounds of one exchange.
 *
 * @param connect to open a connection
 * @param exchange from sending to the last byte of the answer
 * @param largestAnswer in bytes, decompressed
 */
public record Limits(Duration connect, Duration exchange, long largestAnswer) {}
