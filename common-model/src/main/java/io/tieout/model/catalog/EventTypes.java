package io.tieout.model.catalog;

import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.erp.ErpCredit;
import io.tieout.model.erp.ErpCustomer;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import io.tieout.model.image.InvoiceImageTold;
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.intacct.WithdrawPosting;
import io.tieout.model.posting.PostingRequested;
import io.tieout.model.posting.PostingWithdrawn;
import io.tieout.model.sync.CancelSync;
import io.tieout.model.sync.RecordUnread;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncProgressed;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every event type there is. */
public final class EventTypes {

    private static final Map<String, EventType<?>> BY_NAME = new LinkedHashMap<>();
    private static final Map<TransactionType, EventType<PaymentTransaction>> PAYMENTS =
            new EnumMap<>(TransactionType.class);

    public static final EventType<CustomerChanged> BILLING_CUSTOMER =
            type("io.tieout.billing.customer.changed.v1", Topic.BILLING_CUSTOMER, CustomerChanged.class);
    public static final EventType<InvoiceIssued> BILLING_INVOICE =
            type("io.tieout.billing.invoice.issued.v1", Topic.BILLING_INVOICE, InvoiceIssued.class);

    static {
        for (TransactionType transaction : TransactionType.values()) {
            PAYMENTS.put(transaction, type(transaction.eventType(), Topic.BILLING_PAYMENT, PaymentTransaction.class));
        }
    }

    public static final EventType<ErpCustomer> ERP_CUSTOMER =
            type("io.tieout.erp.customer.changed.v1", Topic.ERP_CUSTOMER, ErpCustomer.class);
    public static final EventType<ErpInvoice> ERP_INVOICE =
            type("io.tieout.erp.invoice.changed.v1", Topic.ERP_INVOICE, ErpInvoice.class);
    public static final EventType<ErpPayment> ERP_PAYMENT =
            type("io.tieout.erp.payment.changed.v1", Topic.ERP_PAYMENT, ErpPayment.class);
    public static final EventType<ErpCredit> ERP_CREDIT =
            type("io.tieout.erp.credit.changed.v1", Topic.ERP_CREDIT, ErpCredit.class);
    public static final EventType<ErpOutcome> ERP_OUTCOME =
            type("io.tieout.erp.outcome.decided.v1", Topic.ERP_OUTCOME, ErpOutcome.class);
    public static final EventType<PostingRequested> POSTING_REQUESTED =
            type("io.tieout.payment.posting.requested.v1", Topic.PAYMENT_POSTING, PostingRequested.class);
    public static final EventType<PostingWithdrawn> POSTING_WITHDRAWN =
            type("io.tieout.payment.posting.withdrawn.v1", Topic.PAYMENT_POSTING, PostingWithdrawn.class);
    public static final EventType<CreateCustomer> CREATE_CUSTOMER =
            type("io.tieout.intacct.customer.create.v1", Topic.INTACCT_COMMAND, CreateCustomer.class);
    public static final EventType<CreateInvoice> CREATE_INVOICE =
            type("io.tieout.intacct.invoice.create.v1", Topic.INTACCT_COMMAND, CreateInvoice.class);
    public static final EventType<CreatePayment> CREATE_PAYMENT =
            type("io.tieout.intacct.payment.create.v1", Topic.INTACCT_COMMAND, CreatePayment.class);
    public static final EventType<CreateAdvance> CREATE_ADVANCE =
            type("io.tieout.intacct.advance.create.v1", Topic.INTACCT_COMMAND, CreateAdvance.class);
    public static final EventType<ReversePayment> REVERSE_PAYMENT =
            type("io.tieout.intacct.payment.reverse.v1", Topic.INTACCT_COMMAND, ReversePayment.class);
    public static final EventType<WithdrawPosting> WITHDRAW_POSTING =
            type("io.tieout.intacct.posting.withdraw.v1", Topic.INTACCT_COMMAND, WithdrawPosting.class);
    public static final EventType<IntacctOutcome> INTACCT_OUTCOME =
            type("io.tieout.intacct.outcome.decided.v1", Topic.INTACCT_OUTCOME, IntacctOutcome.class);
    public static final EventType<CustomerRead> CUSTOMER_READ =
            type("io.tieout.intacct.customer.read.v1", Topic.INTACCT_RECORD, CustomerRead.class);
    public static final EventType<InvoiceRead> INVOICE_READ =
            type("io.tieout.intacct.invoice.read.v1", Topic.INTACCT_RECORD, InvoiceRead.class);
    public static final EventType<PaymentRead> PAYMENT_READ =
            type("io.tieout.intacct.payment.read.v1", Topic.INTACCT_RECORD, PaymentRead.class);
    public static final EventType<CreditRead> CREDIT_READ =
            type("io.tieout.intacct.credit.read.v1", Topic.INTACCT_RECORD, CreditRead.class);
    public static final EventType<RunSync> RUN_SYNC = type("io.tieout.sync.run.v1", Topic.SYNC_COMMAND, RunSync.class);
    public static final EventType<CancelSync> CANCEL_SYNC =
            type("io.tieout.sync.cancel.v1", Topic.SYNC_COMMAND, CancelSync.class);
    public static final EventType<SyncProgressed> SYNC_PROGRESSED =
            type("io.tieout.sync.progressed.v1", Topic.SYNC_PROGRESS, SyncProgressed.class);
    public static final EventType<ConnectionChanged> CONNECTION_CHANGED =
            type("io.tieout.connection.changed.v1", Topic.CONNECTION, ConnectionChanged.class);

    public static final EventType<RecordUnread> RECORD_UNREAD =
            type("io.tieout.sync.record.unread.v1", Topic.SYNC_UNREAD, RecordUnread.class);
    public static final EventType<InvoiceImageTold> INVOICE_IMAGE_TOLD =
            type("io.tieout.invoice.image.told.v1", Topic.INVOICE_IMAGE, InvoiceImageTold.class);
    public static final EventType<CompanyDescribed> COMPANY_DESCRIBED =
            type("io.tieout.company.described.v1", Topic.COMPANY, CompanyDescribed.class);
    public static final EventType<AccountsChosen> ACCOUNTS_CHOSEN =
            type("io.tieout.mapping.chosen.v1", Topic.MAPPING, AccountsChosen.class);

    private EventTypes() {}

    private static <T extends Payload> EventType<T> type(String name, Topic topic, Class<T> payload) {
        var type = new EventType<>(name, topic, payload);
        BY_NAME.put(name, type);
        return type;
    }

    public static Collection<EventType<?>> all() {
        return java.util.Collections.unmodifiableCollection(BY_NAME.values());
    }

    public static Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static EventType<PaymentTransaction> payment(TransactionType transaction) {
        return java.util.Objects.requireNonNull(PAYMENTS.get(transaction));
    }

    /** The type under which a command travels. */
    @SuppressWarnings("unchecked") // each case pairs a command with the type of exactly its class
    public static <C extends IntacctCommand> EventType<C> command(C command) {
        return (EventType<C>)
                switch (command) {
                    case CreateCustomer c -> CREATE_CUSTOMER;
                    case CreateInvoice c -> CREATE_INVOICE;
                    case CreatePayment c -> CREATE_PAYMENT;
                    case CreateAdvance c -> CREATE_ADVANCE;
                    case ReversePayment c -> REVERSE_PAYMENT;
                };
    }
}
