package io.tieout.connector.gateway.writing;

import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.util.List;

/** All kinds of commands that we write. */
public final class Writings {

    private static final Writing<CreateCustomer> CUSTOMER = new CustomerCreation();
    private static final Writing<CreateInvoice> INVOICE = new InvoiceCreation();
    private static final Writing<CreatePayment> PAYMENT = new PaymentCreation();
    private static final Writing<CreateAdvance> ADVANCE = new AdvanceCreation();
    private static final Writing<ReversePayment> REVERSAL = new PaymentReversal();

    private Writings() {}

    public static Write<?> of(IntacctCommand command) {
        return switch (command) {
            case CreateCustomer customer -> new Write<>(customer, CUSTOMER);
            case CreateInvoice invoice -> new Write<>(invoice, INVOICE);
            case CreatePayment payment -> new Write<>(payment, PAYMENT);
            case CreateAdvance advance -> new Write<>(advance, ADVANCE);
            case ReversePayment reversal -> new Write<>(reversal, REVERSAL);
        };
    }

    public static List<Write<?>> of(List<IntacctCommand> commands) {
        return commands.stream().<Write<?>>map(Writings::of).toList();
    }

    /** The JAXB classes of all bodies. */
    public static List<Class<?>> vocabulary() {
        return List.of(CUSTOMER, INVOICE, PAYMENT, ADVANCE, REVERSAL).stream()
                .flatMap(writing -> writing.vocabulary().stream())
                .distinct()
                .toList();
    }
}
