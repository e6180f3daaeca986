package io.tieout.scheduler.webhook;

import io.tieout.model.id.TenantId;
import java.time.Instant;

/**
 * A message that waits.
 *
 * @param id the same in each attempt, so that the receiver recognises it
 * @param body JSON
 * @param createdAt UTC
 * @param attempts begun so far
 */
record Webhook(String id, TenantId tenant, Endpoint endpoint, String body, Instant createdAt, int attempts) {}
