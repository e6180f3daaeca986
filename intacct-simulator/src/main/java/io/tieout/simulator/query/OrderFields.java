package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import java.util.Map;

/**
 * SODOCUMENT as far as an A/R invoice leads to one: the document of Order Entry of which the invoice was made, which names it in
 * PRRECORDKEY. Order Entry itself is not simulated; each invoice that it made has one document of the definition Sales Invoice.
 */
public final class OrderFields {

    private static final String DEFINITION = "Sales Invoice";
    private static final String ORDER_ENTRY = "8.SO";

    private OrderFields() {}

    static ObjectType<Document> type() {
        ObjectType<Document> type = new ObjectType<>(
                "SODOCUMENT",
                "DOCID",
                work -> work.documents(DocumentKind.INVOICE).filter(OrderFields::isOrder),
                Document::trail,
                row -> Map.of());
        type.with("RECORDNO", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("DOCID", DataType.TEXT, (work, row) -> documentId(row))
                .with("DOCNO", DataType.TEXT, (work, row) -> row.number())
                .with("DOCPARID", DataType.TEXT, (work, row) -> DEFINITION)
                .with("CUSTVENDID", DataType.TEXT, (work, row) -> row.customerId())
                .with("PRRECORDKEY", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("WHENCREATED", DataType.DATE, (work, row) -> row.date());
        return TrailFields.add(type, Document.class)
                .indexed("PRRECORDKEY", TrailFields.recordNo(DocumentKind.INVOICE.object(), Document.class));
    }

    /** Whether an invoice was made by Order Entry. */
    public static boolean isOrder(Document invoice) {
        return invoice.module().equals(ORDER_ENTRY);
    }

    /** DOCID of the document of which an invoice was made: the definition, and the number within it. */
    public static String documentId(Document invoice) {
        return DEFINITION + "-" + invoice.number();
    }
}
