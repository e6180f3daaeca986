package io.tieout.mapping.translation;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import java.util.Optional;

/** What the crosswalk knows about one tenant's documents; records that are gone from Intacct are not known. */
public interface KnownIds {

    /**
     * An invoice in Intacct.
     *
     * @param recordNo RECORDNO as last seen
     * @param invoiceNo RECORDID
     */
    record KnownInvoice(String recordNo, String invoiceNo) {}

    /** The CUSTOMERID of a customer. */
    Optional<String> customer(CustomerId customer);

    Optional<KnownInvoice> invoice(InvoiceId invoice);
}
