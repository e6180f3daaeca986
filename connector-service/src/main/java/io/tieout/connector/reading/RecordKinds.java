package io.tieout.connector.reading;

import io.tieout.model.sync.SyncObject;

/** The kind of record for each object that can be asked for. */
final class RecordKinds {

    private static final CustomerKind CUSTOMERS = new CustomerKind();
    private static final InvoiceKind INVOICES = new InvoiceKind();

    private RecordKinds() {}

    static RecordKind<?> of(SyncObject object) {
        return switch (object) {
            case CUSTOMERS -> CUSTOMERS;
            case INVOICES -> INVOICES;
        };
    }
}
