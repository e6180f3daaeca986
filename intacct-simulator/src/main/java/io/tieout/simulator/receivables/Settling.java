package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Application.Share;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves amounts onto a document's lines and takes them back. Without a line of its own an amount runs down the lines
 * from the first ("waterfall"). Credits settle with negative amounts.
 */
final class Settling {

    private Settling() {}

    /** Settles an amount, of the sign of what is open, and returns which lines took how much. */
    static List<Share> settle(
            Work work, Actor actor, Document document, BigDecimal amount, @Nullable Long entryKey, LocalDate on) {
        requireRoom(document, amount, entryKey);
        List<Line> lines = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        BigDecimal left = amount;
        for (Line line : document.lines()) {
            BigDecimal takes =
                    entryKey == null ? waterfall(line, left) : entryKey == line.recordNo() ? left : BigDecimal.ZERO;
            if (takes.signum() == 0) {
                lines.add(line);
            } else {
                left = left.subtract(takes);
                lines.add(line.settled(takes));
                shares.add(new Share(line.recordNo(), takes));
            }
        }
        work.save(document.settled(lines, on, document.trail().touched(actor.at())));
        return shares;
    }

    /** Takes shares back from a document. */
    static void unsettle(Work work, Actor actor, Document document, List<Share> shares, LocalDate on) {
        Map<Long, BigDecimal> back =
                shares.stream().collect(Collectors.toMap(Share::lineKey, Share::amount, BigDecimal::add));
        List<Line> lines = document.lines().stream()
                .map(line -> line.settled(
                        back.getOrDefault(line.recordNo(), BigDecimal.ZERO).negate()))
                .toList();
        work.save(document.settled(lines, on, document.trail().touched(actor.at())));
    }

    private static void requireRoom(Document document, BigDecimal amount, @Nullable Long entryKey) {
        if (!document.state().settles()) {
            throw FunctionRefused.invalid(
                    describe(document) + " is " + document.state().label() + " and cannot be paid.",
                    "Pay a posted transaction.");
        }
        Function<BigDecimal, Boolean> beyond =
                due -> amount.signum() * due.signum() <= 0 || amount.abs().compareTo(due.abs()) > 0;
        if (document.state() == RecordState.PAID) {
            throw FunctionRefused.of(
                    GatewayError.BUSINESS_FAILURE,
                    "Payment cannot be processed because one or more invoices are already paid",
                    "");
        }
        if (beyond.apply(document.open())) {
            throw FunctionRefused.invalid(
                    "The payment amount exceeds total amount due ("
                            + document.open().abs().toPlainString() + ") for "
                            + document.kind().noun() + " " + document.number(),
                    "");
        }
        if (entryKey != null) {
            Line line = document.lines().stream()
                    .filter(candidate -> candidate.recordNo() == entryKey)
                    .findFirst()
                    .orElseThrow(() -> FunctionRefused.invalid(
                            describe(document) + " has no line with record number " + entryKey + ".",
                            "Provide the RECORDNO of a line of the transaction."));
            if (beyond.apply(line.due())) {
                throw FunctionRefused.invalid(
                        "The payment amount exceeds total amount due ("
                                + line.due().abs().toPlainString() + ") for line " + line.lineNo() + " of "
                                + document.kind().noun() + " " + document.number(),
                        "");
            }
        }
    }

    private static BigDecimal waterfall(Line line, BigDecimal left) {
        if (left.signum() == 0 || line.due().signum() != left.signum()) {
            return BigDecimal.ZERO;
        }
        return left.abs().compareTo(line.due().abs()) < 0 ? left : line.due();
    }

    static String describe(Document document) {
        return document.kind().noun() + " '" + document.number() + "' (record number " + document.recordNo() + ")";
    }
}
