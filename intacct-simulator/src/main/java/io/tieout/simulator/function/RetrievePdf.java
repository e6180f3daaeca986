package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.pdf.InvoicePdf;
import io.tieout.simulator.xml.Element;
import java.util.Base64;

/** {@code retrievepdf} of an AR invoice: Base64 in lower-case elements. */
final class RetrievePdf implements GatewayFunction {

    @Override
    public String name() {
        return "retrievepdf";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().one("ARINVOICE", Syntax.sequence().one("RECORDNO")).check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        Element asked = call.body().children().getFirst();
        long recordNo = LegacyValues.number("RECORDNO", asked.text("RECORDNO"));
        Document invoice = in.work()
                .document("ARINVOICE", recordNo)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "The invoice with record number " + recordNo + " does not exist.",
                        "Provide the RECORDNO of an existing invoice."));
        String customer =
                in.work().customer(invoice.customerId()).map(Customer::name).orElse(invoice.customerId());
        byte[] pdf = InvoicePdf.of(in.caller().company().definition().title(), customer, invoice);
        return Answer.data(
                Answer.attributes("listtype", "arinvoice", "count", "1"),
                xml -> xml.start("arinvoice")
                        .element("recordno", String.valueOf(recordNo))
                        .element("pdfdata", Base64.getEncoder().encodeToString(pdf))
                        .end());
    }
}
