package io.tieout.connector.reading.record;

import io.tieout.model.sync.SyncObject;

/** The kind of record for each object that can be asked for. */
public final class RecordKinds {

    private static final CustomerKind CUSTOMERS = new CustomerKind();
    private static final InvoiceKind INVOICES = new InvoiceKind();
    private static final ReceiptKind PAYMENTS = ReceiptKind.ofPayments();
    private static final ReceiptKind ADVANCES = ReceiptKind.ofAdvances();
    private static final AdjustmentKind CREDITS = new AdjustmentKind();

    private RecordKinds() {}

    public static RecordKind<?> of(SyncObject object) {
        return switch (object) {
            case CUSTOMERS -> CUSTOMERS;
            case INVOICES -> INVOICES;
            case PAYMENTS -> PAYMENTS;
            case ADVANCES -> ADVANCES;
            case CREDITS -> CREDITS;
        };
    }
}
