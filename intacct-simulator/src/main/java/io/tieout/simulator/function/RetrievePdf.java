package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.pdf.InvoicePdf;
import io.tieout.simulator.query.OrderFields;
import io.tieout.simulator.xml.Element;
import java.util.Base64;

/**
 * {@code retrievepdf}: Base64 in lower-case elements. The answer has two shapes: an A/R invoice's PDF stands in its record, that of a
 * document of Order Entry stands in {@code data} by itself (SIM-60).
 */
final class RetrievePdf implements GatewayFunction {

    private static final String INVOICE = "ARINVOICE";

    @Override
    public String name() {
        return "retrievepdf";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        boolean isOrder =
                !body.children().isEmpty() && body.children().getFirst().name().equals("SODOCUMENT");
        (isOrder
                        ? Syntax.sequence().one("SODOCUMENT", Syntax.sequence().one("DOCID"))
                        : Syntax.sequence().one(INVOICE, Syntax.sequence().one("RECORDNO")))
                .check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        Element asked = call.body().children().getFirst();
        return asked.name().equals(INVOICE) ? invoice(asked, in) : order(asked, in);
    }

    private static Answer invoice(Element asked, Invocation in) {
        long recordNo = LegacyValues.number("RECORDNO", asked.text("RECORDNO"));
        Document invoice = in.work()
                .document(INVOICE, recordNo)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "The invoice with record number " + recordNo + " does not exist.",
                        "Provide the RECORDNO of an existing invoice."));
        String pdf = encoded(invoice, in);
        return Answer.data(
                Answer.attributes("listtype", "arinvoice", "count", "1"),
                xml -> xml.start("arinvoice")
                        .element("recordno", String.valueOf(recordNo))
                        .element("pdfdata", pdf)
                        .end());
    }

    private static Answer order(Element asked, Invocation in) {
        String documentId = asked.text("DOCID");
        Document invoice = in.work()
                .documents(DocumentKind.INVOICE)
                .filter(OrderFields::isOrder)
                .filter(candidate -> OrderFields.documentId(candidate).equals(documentId))
                .findFirst()
                .orElseThrow(() -> FunctionRefused.invalid(
                        "The document " + documentId + " does not exist.",
                        "Provide the DOCID of an existing document."));
        String pdf = encoded(invoice, in);
        return Answer.data(Answer.attributes(), xml -> xml.element("pdfdata", pdf));
    }

    private static String encoded(Document invoice, Invocation in) {
        String customer =
                in.work().customer(invoice.customerId()).map(Customer::name).orElse(invoice.customerId());
        return Base64.getEncoder()
                .encodeToString(InvoicePdf.of(in.caller().company().definition().title(), customer, invoice));
    }
}
