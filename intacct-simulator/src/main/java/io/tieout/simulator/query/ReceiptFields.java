package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.Work;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ARPYMT and ARADVANCE as the gateway shows them. */
final class ReceiptFields {

    static final List<String> METHODS =
            List.of("Printed Check", "Cash", "EFT", "Credit Card", "Online Charge Card", "Online ACH Debit");

    private ReceiptFields() {}

    static ObjectType<Receipt> type(String name, String object) {
        ObjectType<Receipt> type =
                new ObjectType<Receipt>(name, "RECORDNO", work -> all(work, object), Receipt::trail, row -> Map.of());
        identity(type);
        amounts(type);
        TrailFields.add(type, Receipt.class);
        // ARPAYMENT is another name for the rows of ARPYMT
        return type.indexed("RECORDNO", TrailFields.recordNo(object, Receipt.class));
    }

    static Stream<Receipt> all(Work work, String object) {
        return work.all(object).map(Receipt.class::cast);
    }

    private static void identity(ObjectType<Receipt> type) {
        type.with("RECORDNO", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("RECORDTYPE", DataType.TEXT, (work, row) -> row.kind().recordType())
                .with("RECORDID", DataType.TEXT, (work, row) -> row.docNumber())
                .with("DOCNUMBER", DataType.TEXT, (work, row) -> row.docNumber())
                .with(
                        "STATE",
                        DataType.ENUM,
                        DocumentFields.STATES,
                        (work, row) ->
                                new Coded(row.state().label(), row.state().code()))
                .with("RAWSTATE", DataType.TEXT, (work, row) -> row.state().code())
                .with("CUSTOMERID", DataType.TEXT, (work, row) -> row.customerId())
                .with(
                        "CUSTOMERNAME",
                        DataType.TEXT,
                        (work, row) -> work.customer(row.customerId())
                                .map(Customer::name)
                                .orElse(row.payerName()))
                .with("PAYERNAME", DataType.TEXT, (work, row) -> row.payerName())
                .with("PAYMENTMETHOD", DataType.ENUM, METHODS, (work, row) -> new Coded(row.method(), row.method()))
                .with("PAYMENTTYPE", DataType.TEXT, (work, row) -> row.method())
                .with("DESCRIPTION", DataType.TEXT, (work, row) -> row.description())
                .with(
                        "FINANCIALENTITY",
                        DataType.TEXT,
                        (work, row) -> row.funding().bank())
                .with(
                        "UNDEPOSITEDACCOUNTNO",
                        DataType.TEXT,
                        (work, row) -> row.funding().undeposited())
                .with("PRBATCH", DataType.TEXT, (work, row) -> row.funding().batch())
                .with("RECEIPTDATE", DataType.DATE, (work, row) -> row.receiptDate())
                .with("PAYMENTDATE", DataType.DATE, (work, row) -> row.paymentDate())
                .with("WHENPAID", DataType.DATE, (work, row) -> row.paymentDate())
                .with("WHENCREATED", DataType.DATE, (work, row) -> row.receiptDate())
                .with(
                        "AUWHENCREATED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().created())
                .with("REVERSEDKEY", DataType.INTEGER, (work, row) -> row.reversalOf());
    }

    private static void amounts(ObjectType<Receipt> type) {
        type.with("CURRENCY", DataType.TEXT, (work, row) -> row.money().currency())
                .with("BASECURR", DataType.TEXT, (work, row) -> row.money().baseCurrency())
                .with(
                        "EXCHANGE_RATE",
                        DataType.DECIMAL,
                        (work, row) -> row.money().rate())
                .with(
                        "TOTALENTERED",
                        DataType.CURRENCY,
                        (work, row) -> row.money().inBase(row.amount()))
                .with("TRX_TOTALENTERED", DataType.CURRENCY, (work, row) -> row.amount())
                .with(
                        "AMOUNTTOPAY",
                        DataType.CURRENCY,
                        (work, row) -> row.money().inBase(row.amount()))
                .with("TRX_AMOUNTTOPAY", DataType.CURRENCY, (work, row) -> row.amount())
                .with("TOTALDUE", DataType.CURRENCY, (work, row) -> row.money().inBase(row.creditLeft()))
                .with("TRX_TOTALDUE", DataType.CURRENCY, (work, row) -> row.creditLeft())
                .with("OVERPAYMENTAMOUNT", DataType.CURRENCY, (work, row) -> row.credit());
    }
}
