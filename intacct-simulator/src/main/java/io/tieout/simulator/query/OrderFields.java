package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import java.util.Map;

/** SODOCUMENT as far as it is needed: the document of Order Entry that an invoice comes from; PRRECORDKEY is the invoice. */
final class OrderFields {

    private static final String DEFINITION = "Sales Invoice";
    private static final String ORDER_ENTRY = "8.SO";

    private OrderFields() {}

    static ObjectType<Document> type() {
        ObjectType<Document> type = new ObjectType<Document>(
                        "SODOCUMENT",
                        "DOCID",
                        work -> work.documents(DocumentKind.INVOICE)
                                .filter(invoice -> invoice.module().equals(ORDER_ENTRY)),
                        Document::trail,
                        row -> Map.of())
                .with("RECORDNO", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("DOCNO", DataType.TEXT, (work, row) -> row.number())
                .with("DOCID", DataType.TEXT, (work, row) -> DEFINITION + "-" + row.number())
                .with("DOCPARID", DataType.TEXT, (work, row) -> DEFINITION)
                .with("PRRECORDKEY", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("CUSTVENDID", DataType.TEXT, (work, row) -> row.customerId())
                .with("WHENCREATED", DataType.DATE, (work, row) -> row.date())
                .with(
                        "AUWHENCREATED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().created())
                .with(
                        "WHENMODIFIED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().modified());
        return type.indexed("PRRECORDKEY", TrailFields.recordNo(DocumentKind.INVOICE.object(), Document.class));
    }
}
