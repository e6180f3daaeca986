package io.tieout.connector.gateway;

import io.tieout.connector.gateway.function.CreateInvoiceFunction;
import io.tieout.connector.gateway.function.CreateObject;
import io.tieout.connector.gateway.function.CreatedRow;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import org.jspecify.annotations.Nullable;

/** Writes commands as functions of the gateway. */
final class Functions {

    private Functions() {}

    /**
     * The function's control id is the command's id, whatever its revision: it is what must not happen twice.
     *
     * @param currency of the company: one that has one currency only takes no document that names it
     */
    static Function of(IntacctCommand command, CompanyCurrency currency) {
        String code = currency(command);
        boolean named = code == null || !currency.isImplied(code);
        Object body = switch (command) {
            case CreateCustomer customer -> CreateObject.of(customer, named);
            case CreateInvoice invoice -> new CreateInvoiceFunction(invoice, named);
            case CreatePayment payment -> CreateObject.of(payment, named);
            case CreateAdvance advance -> CreateObject.of(advance, named);
        };
        return Function.of(command.commandId().value(), body, CreatedRow.class);
    }

    /** The currency of the command's money; null where it says none. */
    static @Nullable String currency(IntacctCommand command) {
        return switch (command) {
            case CreateCustomer customer -> customer.currency();
            case CreateInvoice invoice -> invoice.total().currencyCode();
            case CreatePayment payment -> payment.amount().currencyCode();
            case CreateAdvance advance -> advance.amount().currencyCode();
        };
    }

    /** CUSTOMERID of the customer that the record is, or belongs to. */
    static String customerOf(IntacctCommand command) {
        return switch (command) {
            case CreateCustomer customer -> customer.intacctCustomerId();
            case CreateInvoice invoice -> invoice.intacctCustomerId();
            case CreatePayment payment -> payment.intacctCustomerId();
            case CreateAdvance advance -> advance.intacctCustomerId();
        };
    }

    /** The record as the beginning of a sentence. */
    static String describe(IntacctCommand command) {
        return switch (command) {
            case CreateCustomer customer -> "Customer %s".formatted(customer.intacctCustomerId());
            case CreateInvoice invoice ->
                "Invoice %s of customer %s".formatted(invoice.invoiceNo(), invoice.intacctCustomerId());
            case CreatePayment payment ->
                "Payment %s of customer %s over %s"
                        .formatted(payment.docNumber(), payment.intacctCustomerId(), payment.amount());
            case CreateAdvance advance ->
                "Advance %s of customer %s over %s"
                        .formatted(advance.docNumber(), advance.intacctCustomerId(), advance.amount());
        };
    }
}
