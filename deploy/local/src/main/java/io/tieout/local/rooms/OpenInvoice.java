package io.tieout.local.rooms;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;

/** An invoice that waits for its money. */
public record OpenInvoice(InvoiceId invoiceId, CustomerId customerId, Money open) {}
