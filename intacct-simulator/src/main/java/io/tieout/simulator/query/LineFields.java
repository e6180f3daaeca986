package io.tieout.simulator.query;

import io.tieout.simulator.ledger.DocumentKind;
import java.math.BigDecimal;
import java.util.List;

/** ARINVOICEITEM and ARADJUSTMENTITEM as the gateway shows them. */
final class LineFields {

    private LineFields() {}

    /** Dimensions beside location and department, of which each company uses some. */
    private static final List<String> DIMENSIONS = List.of(
            "PROJECTID",
            "CUSTOMERID",
            "VENDORID",
            "EMPLOYEEID",
            "ITEMID",
            "CLASSID",
            "TASKID",
            "CONTRACTID",
            "WAREHOUSEID");

    static ObjectType<LineRow> type(DocumentKind kind) {
        ObjectType<LineRow> type = fields(kind);
        for (String dimension : DIMENSIONS) {
            type.dimension(dimension, (work, row) -> row.line().dimensions().get(dimension));
        }
        return type;
    }

    private static ObjectType<LineRow> fields(DocumentKind kind) {
        return new ObjectType<LineRow>(
                        kind.object() + "ITEM",
                        "RECORDNO",
                        work -> work.documents(kind)
                                .flatMap(
                                        document -> document.lines().stream().map(line -> new LineRow(document, line))),
                        row -> row.document().trail(),
                        row -> row.line().dimensions())
                .with("RECORDNO", DataType.INTEGER, (work, row) -> row.line().recordNo())
                .with(
                        "RECORDKEY",
                        DataType.INTEGER,
                        (work, row) -> row.document().recordNo())
                .with("RECORDTYPE", DataType.TEXT, (work, row) -> kind.recordType())
                .with("LINE_NO", DataType.INTEGER, (work, row) ->
                        (long) row.line().lineNo())
                .with("LINEITEM", DataType.TEXT, (work, row) -> "T")
                .with("ACCOUNTNO", DataType.TEXT, (work, row) -> row.line().accountNo())
                .with("ACCOUNTLABEL", DataType.TEXT, (work, row) -> row.line().accountLabel())
                .with("ENTRY_DATE", DataType.DATE, (work, row) -> row.document().posted())
                .with(
                        "ENTRYDESCRIPTION",
                        DataType.TEXT,
                        (work, row) -> row.line().memo())
                .with("LOCATIONID", DataType.TEXT, (work, row) -> row.line().location())
                .with("DEPARTMENTID", DataType.TEXT, (work, row) -> row.line().department())
                .with(
                        "CURRENCY",
                        DataType.TEXT,
                        (work, row) -> row.document().money().currency())
                .with(
                        "BASECURR",
                        DataType.TEXT,
                        (work, row) -> row.document().money().baseCurrency())
                .with(
                        "AMOUNT",
                        DataType.CURRENCY,
                        (work, row) -> base(row, row.line().amount()))
                .with("TRX_AMOUNT", DataType.CURRENCY, (work, row) -> row.line().amount())
                .with(
                        "TOTALPAID",
                        DataType.CURRENCY,
                        (work, row) -> base(row, row.line().paid()))
                .with(
                        "TRX_TOTALPAID",
                        DataType.CURRENCY,
                        (work, row) -> row.line().paid())
                .with(
                        "TRX_TOTALDUE",
                        DataType.CURRENCY,
                        (work, row) -> row.line().due())
                .with(
                        "STATE",
                        DataType.ENUM,
                        DocumentFields.STATES,
                        (work, row) -> new Coded(
                                row.document().state().label(),
                                row.document().state().code()))
                .with(
                        "WHENCREATED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.document().trail().created())
                .with(
                        "WHENMODIFIED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.document().trail().modified())
                .indexed(
                        "RECORDKEY",
                        (work, value) ->
                                TrailFields.number(value)
                                        .flatMap(number -> work.document(kind.object(), number))
                                        .stream()
                                        .flatMap(document ->
                                                document.lines().stream().map(line -> new LineRow(document, line))));
    }

    private static BigDecimal base(LineRow row, BigDecimal amount) {
        return row.document().money().inBase(amount);
    }
}
