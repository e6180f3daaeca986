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

/** Writes commands as functions of the gateway. */
final class Functions {

    private Functions() {}

    /** The function's control id is the command's id, whatever its revision: it is what must not happen twice. */
    static Function of(IntacctCommand command) {
        Object body = switch (command) {
            case CreateCustomer customer -> CreateObject.of(customer);
            case CreateInvoice invoice -> new CreateInvoiceFunction(invoice);
            case CreatePayment payment -> CreateObject.of(payment);
            case CreateAdvance advance -> CreateObject.of(advance);
        };
        return Function.of(command.commandId().value(), body, CreatedRow.class);
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

    /** In which it is written; empty for a customer, which has no amount. */
    static String currencyOf(IntacctCommand command) {
        return switch (command) {
            case CreateCustomer customer -> "";
            case CreateInvoice invoice -> invoice.total().currency().getCurrencyCode();
            case CreatePayment payment -> payment.amount().currency().getCurrencyCode();
            case CreateAdvance advance -> advance.amount().currency().getCurrencyCode();
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
