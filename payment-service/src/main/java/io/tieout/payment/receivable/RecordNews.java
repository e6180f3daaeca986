package io.tieout.payment.receivable;

import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.TenantId;
import io.tieout.payment.document.DocumentKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one event says of a record of Intacct.
 *
 * @param invoice the number that it bears
 * @param read as it was read; null where an outcome says that it was posted
 */
record RecordNews(
        Key key,
        DocumentKey invoice,
        @Nullable CustomerId customer,
        @Nullable ErpInvoice read) {

    /** Which record. */
    record Key(TenantId tenant, String recordNo) {}

    /** Empty for news of an invoice that name no record. */
    static Optional<RecordNews> in(InvoiceNews news) {
        TenantId tenant = news.key().tenant();
        return switch (news) {
            case InvoiceNews.Read(DocumentKey key, ErpInvoice read) ->
                Optional.of(new RecordNews(new Key(tenant, read.recordNo()), key, read.customerId(), read));
            case InvoiceNews.Posted(DocumentKey key, CustomerId customer, String recordNo) ->
                Optional.of(new RecordNews(new Key(tenant, recordNo), key, customer, null));
            case InvoiceNews.Issued issued -> Optional.empty();
            case InvoiceNews.Refused refused -> Optional.empty();
        };
    }

    @Nullable
    String currency() {
        return read == null ? null : read.total().currencyCode();
    }

    @Nullable
    String total() {
        return read == null ? null : read.total().amount();
    }

    @Nullable
    String due() {
        return read == null ? null : read.due().amount();
    }

    @Nullable
    Standing standing() {
        return read == null ? null : read.standing();
    }

    @Nullable
    Long revision() {
        return read == null ? null : read.revision();
    }
}
