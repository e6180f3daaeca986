package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARINVOICE and ARADJUSTMENT as the gateway shows them: TRX_ amounts in the transaction's currency, plain ones in base. */
final class DocumentFields {

    static final List<String> STATES =
            Arrays.stream(RecordState.values()).map(RecordState::label).toList();

    private DocumentFields() {}

    static ObjectType<Document> type(DocumentKind kind) {
        ObjectType<Document> type = new ObjectType<>(
                kind.object(), "RECORDID", work -> work.documents(kind), Document::trail, Document::fields);
        identity(type, kind);
        dates(type);
        amounts(type);
        type.with("PRBATCH", DataType.TEXT, (work, row) -> row.batch())
                .with("MODULEKEY", DataType.TEXT, (work, row) -> row.module())
                .with(
                        "SYSTEMGENERATED",
                        DataType.BOOLEAN,
                        (work, row) -> !row.module().equals("4.AR"))
                .with("EXTERNALID", DataType.TEXT, (work, row) -> row.fields().get("EXTERNALID"))
                .with("REVERSEDKEY", DataType.INTEGER, (work, row) -> row.reversalOf())
                .indexed("RECORDID", TrailFields.naturalKey(kind.object(), Document.class));
        if (kind == DocumentKind.INVOICE) {
            ContactFields.addToInvoices(type);
        }
        return TrailFields.add(type, Document.class);
    }

    private static void identity(ObjectType<Document> type, DocumentKind kind) {
        type.with("RECORDNO", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("RECORDTYPE", DataType.TEXT, (work, row) -> kind.recordType())
                .with("RECORDID", DataType.TEXT, (work, row) -> row.number())
                .with(
                        "STATE",
                        DataType.ENUM,
                        STATES,
                        (work, row) ->
                                new Coded(row.state().label(), row.state().code()))
                .with("RAWSTATE", DataType.TEXT, (work, row) -> row.state().code())
                .with("CUSTOMERID", DataType.TEXT, (work, row) -> row.customerId())
                .with(
                        "CUSTOMERNAME",
                        DataType.TEXT,
                        (work, row) -> work.customer(row.customerId())
                                .map(Customer::name)
                                .orElse(""))
                .with("DOCNUMBER", DataType.TEXT, (work, row) -> row.reference())
                .with("DESCRIPTION", DataType.TEXT, (work, row) -> row.description())
                .with("TERMNAME", DataType.TEXT, (work, row) -> row.term());
    }

    private static void dates(ObjectType<Document> type) {
        type.with("WHENCREATED", DataType.DATE, (work, row) -> row.date())
                .with("WHENPOSTED", DataType.DATE, (work, row) -> row.posted())
                .with("WHENDUE", DataType.DATE, (work, row) -> row.due())
                .with("WHENDISCOUNT", DataType.DATE, (work, row) -> discountDay(work, row))
                .with("WHENPAID", DataType.DATE, (work, row) -> row.paidOn())
                .with(
                        "AUWHENCREATED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().created());
    }

    /** The days for a discount of the document's term, DISCDATE, counted from its date. */
    private static @Nullable LocalDate discountDay(Work work, Document row) {
        String days = work.master(MasterRecord.TERM, row.term())
                .map(term -> term.fields().getOrDefault("DISCDATE", ""))
                .orElse("");
        return days.isEmpty() ? null : row.date().plusDays(Long.parseLong(days));
    }

    private static void amounts(ObjectType<Document> type) {
        type.with("BASECURR", DataType.TEXT, (work, row) -> row.money().baseCurrency())
                .with("CURRENCY", DataType.TEXT, (work, row) -> row.money().currency())
                .with(
                        "EXCHANGE_RATE",
                        DataType.DECIMAL,
                        (work, row) -> row.money().rate())
                .with(
                        "TOTALENTERED",
                        DataType.CURRENCY,
                        (work, row) -> row.money().inBase(row.total()))
                .with("TOTALSELECTED", DataType.CURRENCY, (work, row) -> BigDecimal.ZERO.setScale(2))
                .with("TOTALPAID", DataType.CURRENCY, (work, row) -> row.money().inBase(row.paid()))
                .with("TOTALDUE", DataType.CURRENCY, (work, row) -> row.openInBase())
                .with("TRX_TOTALENTERED", DataType.CURRENCY, (work, row) -> row.total())
                .with("TRX_TOTALSELECTED", DataType.CURRENCY, (work, row) -> BigDecimal.ZERO.setScale(2))
                .with("TRX_TOTALPAID", DataType.CURRENCY, (work, row) -> row.paid())
                .with("TRX_TOTALDUE", DataType.CURRENCY, (work, row) -> row.open());
    }
}
