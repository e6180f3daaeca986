package io.tieout.mapping.translation;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TransactionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the crosswalk knows about one tenant's documents; records that are gone from Intacct are not known. */
public interface KnownIds {

    /**
     * An invoice in Intacct.
     *
     * @param recordNo RECORDNO as last seen
     * @param invoiceNo RECORDID
     */
    record KnownInvoice(String recordNo, String invoiceNo) {}

    /**
     * A record of an invoice in Intacct to which money can be applied, or could be.
     *
     * @param intacctCustomerId CUSTOMERID
     */
    record Namesake(String recordNo, String intacctCustomerId) {}

    /**
     * A payment of ours in Intacct.
     *
     * @param recordNo RECORDNO
     * @param entityId the entity in which it was posted, and in which alone it can be taken back; null for the top level
     * @param receiptDate accounting date
     */
    record KnownPayment(String recordNo, @Nullable String entityId, LocalDate receiptDate) {}

    /** The CUSTOMERID of a customer. */
    Optional<String> customer(CustomerId customer);

    Optional<KnownInvoice> invoice(InvoiceId invoice);

    /** The record of a payment that was posted before. */
    Optional<KnownPayment> payment(TransactionId transaction);

    /** All records that stand in Intacct under the number of this invoice, as far as they were read; more than one is ambiguous. */
    List<Namesake> namesakes(InvoiceId invoice);
}
