package io.tieout.connector.image.link;

import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import java.time.Instant;

/**
 * What a link opens.
 *
 * @param until when it ends, whole seconds
 */
public record Link(TenantId tenant, InvoiceId invoice, Instant until) {}
