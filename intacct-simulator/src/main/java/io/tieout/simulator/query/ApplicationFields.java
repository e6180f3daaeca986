package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Application;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.ReceiptKind;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ARPYMTDETAIL as the gateway shows it; PAYMENTKEY is the payment, RECORDKEY the invoice, POSADJKEY the debit memo. */
final class ApplicationFields {

    private static final String PAYMENT = ReceiptKind.PAYMENT.object();

    private ApplicationFields() {}

    static ObjectType<ApplicationRow> type() {
        return new ObjectType<ApplicationRow>(
                        "ARPYMTDETAIL",
                        "RECORDNO",
                        work -> ReceiptFields.all(work, PAYMENT)
                                .flatMap(receipt -> receipt.applications().stream()
                                        .map(application -> new ApplicationRow(receipt, application))),
                        row -> row.receipt().trail(),
                        row -> Map.of())
                .with(
                        "RECORDNO",
                        DataType.INTEGER,
                        (work, row) -> row.application().recordNo())
                .with(
                        "PAYMENTKEY",
                        DataType.INTEGER,
                        (work, row) -> row.receipt().recordNo())
                .with("RECORDKEY", DataType.INTEGER, (work, row) -> target(row.application(), DocumentKind.INVOICE))
                .with("POSADJKEY", DataType.INTEGER, (work, row) -> target(row.application(), DocumentKind.ADJUSTMENT))
                .with(
                        "ENTRYKEY",
                        DataType.INTEGER,
                        (work, row) -> row.application().entryKey())
                .with(
                        "CURRENCY",
                        DataType.TEXT,
                        (work, row) -> row.receipt().money().currency())
                .with("PAYMENTDATE", DataType.DATE, (work, row) -> row.receipt().paymentDate())
                .with(
                        "PAYMENTAMOUNT",
                        DataType.CURRENCY,
                        (work, row) ->
                                row.receipt().money().inBase(row.application().cash()))
                .with(
                        "TRX_PAYMENTAMOUNT",
                        DataType.CURRENCY,
                        (work, row) -> row.application().cash())
                .with(
                        "TRX_TOTALDISCOUNTTOAPPLY",
                        DataType.CURRENCY,
                        (work, row) -> row.application().discount())
                .with("ADVANCEKEY", DataType.INTEGER, (work, row) -> credit(row.application(), "ARADVANCE"))
                .with(
                        "TRX_POSTEDADVANCEAMOUNT",
                        DataType.CURRENCY,
                        (work, row) -> creditAmount(row.application(), "ARADVANCE"))
                .with("OVERPAYMENTKEY", DataType.INTEGER, (work, row) -> credit(row.application(), PAYMENT))
                .with(
                        "TRX_POSTEDOVERPAYMENTAMOUNT",
                        DataType.CURRENCY,
                        (work, row) -> creditAmount(row.application(), PAYMENT))
                .with("ADJUSTMENTKEY", DataType.INTEGER, (work, row) -> credit(row.application(), "ARADJUSTMENT"))
                .with(
                        "TRX_ADJUSTMENTAMOUNT",
                        DataType.CURRENCY,
                        (work, row) -> creditAmount(row.application(), "ARADJUSTMENT"))
                .with("NEGATIVEINVOICEKEY", DataType.INTEGER, (work, row) -> credit(row.application(), "ARINVOICE"))
                .with(
                        "TRX_NEGATIVEINVOICEAMOUNT",
                        DataType.CURRENCY,
                        (work, row) -> creditAmount(row.application(), "ARINVOICE"))
                .with(
                        "STATE",
                        DataType.ENUM,
                        DocumentFields.STATES,
                        (work, row) -> new Coded(
                                row.receipt().state().label(),
                                row.receipt().state().code()))
                .with(
                        "WHENCREATED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.receipt().trail().created())
                .with(
                        "WHENMODIFIED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.receipt().trail().modified())
                .indexed(
                        "PAYMENTKEY",
                        (work, value) ->
                                TrailFields.number(value).flatMap(number -> work.receipt(PAYMENT, number)).stream()
                                        .flatMap(receipt -> receipt.applications().stream()
                                                .map(application -> new ApplicationRow(receipt, application))));
    }

    private static @Nullable Long target(Application application, DocumentKind kind) {
        return application.targetObject().equals(kind.object()) ? application.targetKey() : null;
    }

    private static @Nullable Long credit(Application application, String object) {
        return application.credit() != null && application.credit().object().equals(object)
                ? application.credit().key()
                : null;
    }

    private static @Nullable BigDecimal creditAmount(Application application, String object) {
        return application.credit() != null && application.credit().object().equals(object)
                ? application.credit().amount()
                : null;
    }
}
