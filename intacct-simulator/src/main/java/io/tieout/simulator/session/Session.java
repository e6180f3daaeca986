package io.tieout.simulator.session;

import java.time.Instant;

/**
 * A session as it stood when it was used last.
 *
 * @param entity the entity it is bound to; empty at top level
 * @param lastUsed when it was opened or used last
 * @param expires when it ends unless it is used again
 */
public record Session(String id, String company, String user, String entity, Instant lastUsed, Instant expires) {}
