package io.tieout.connector.image.store;

import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;

/**
 * Whose image of which invoice.
 *
 * @param book the set of books that the tenant is connected to: another one has other invoices under the same numbers
 */
public record Subject(TenantId tenant, String book, InvoiceId invoice, ImageSource source) {}
