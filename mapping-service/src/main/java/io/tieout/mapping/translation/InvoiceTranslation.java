package io.tieout.mapping.translation;

import io.tieout.mapping.settings.LineAccount;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.translation.Translation.AlreadyThere;
import io.tieout.mapping.translation.Translation.NothingOwed;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Refused;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.mapping.translation.Translation.WaitsForCustomer;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.money.Money;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An invoice of billing becomes an A/R invoice with the same number, once its customer stands in Intacct. One of nothing is not
 * written: Intacct refuses a document without an amount. Lines of nothing are left out for the same reason.
 */
final class InvoiceTranslation {

    /** {@code invoiceno} is STRING_30 in the 2.1 DTD. */
    static final int LONGEST_NUMBER = 30;

    /** {@code ponumber} is STRING_20 there. */
    private static final int LONGEST_PO_NUMBER = 20;

    private InvoiceTranslation() {}

    static Translation of(InvoiceIssued invoice, Circumstances known) {
        KnownIds ids = known.ids();
        if (ids.invoice(invoice.invoiceId()).isPresent()) {
            return new AlreadyThere("Invoice %s stands in Intacct already".formatted(invoice.invoiceId()));
        }
        if (invoice.total().isNegative()) {
            return new Refused(Problems.creditNote(invoice));
        }
        if (invoice.total().isZero()) {
            return new NothingOwed(Problems.nothingOwed(invoice.invoiceId()));
        }
        Optional<Money> rounded = KeptDecimals.firstRounded(Stream.concat(
                Stream.of(invoice.total()), invoice.lines().stream().map(InvoiceIssued.Line::amount)));
        if (rounded.isPresent()) {
            return new Parked(Problems.roundedInInvoice(invoice.invoiceId(), rounded.get()));
        }
        if (invoice.invoiceId().value().length() > LONGEST_NUMBER) {
            return new Parked(Problems.invoiceNumberUnusable(invoice.invoiceId()));
        }
        MappingSettings settings = known.settings();
        if (settings == null) {
            return new Unmapped(Problems.noSettingsForInvoice(invoice.invoiceId()));
        }
        Optional<String> customer = ids.customer(invoice.customerId());
        if (customer.isEmpty()) {
            return new WaitsForCustomer(invoice.customerId());
        }
        return new Written(command(invoice, known, settings, customer.get()));
    }

    private static CreateInvoice command(
            InvoiceIssued invoice, Circumstances known, MappingSettings settings, String intacctCustomerId) {
        String reference = invoice.reference();
        boolean fits = reference == null || reference.length() <= LONGEST_PO_NUMBER;
        return new CreateInvoice(
                CommandIds.of(known.tenant(), invoice),
                known.revision(),
                known.origin(invoice),
                null,
                intacctCustomerId,
                invoice.invoiceId().value(),
                invoice.invoiceDate(),
                invoice.dueDate(),
                fits ? reference : null,
                fits || reference == null ? null : Texts.line(reference, Texts.DESCRIPTION),
                invoice.total(),
                invoice.lines().stream()
                        .filter(line -> !line.amount().isZero())
                        .map(line -> line(line, settings))
                        .toList());
    }

    private static CreateInvoice.Line line(InvoiceIssued.Line line, MappingSettings settings) {
        LineAccount account = settings.itemAccount(line.itemId());
        return new CreateInvoice.Line(
                account.accountNo(),
                settings.receivablesAccount(),
                line.amount(),
                Texts.line(line.description(), Texts.MEMO),
                settings.locationId(),
                settings.departmentId(),
                account.accountLabel());
    }
}
