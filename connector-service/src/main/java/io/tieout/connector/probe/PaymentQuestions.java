package io.tieout.connector.probe;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.function.Spelled;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of payments of 0.01 on invoices of the probe's own. What is posted can only be reversed: the pair stays in the company's
 * books and adds up to nothing.
 */
final class PaymentQuestions {

    private static final String DRAFT = "Make a draft of a payment of 0.01 on an invoice of the probe's own";
    private static final String PAYMENT = "Make a payment of 0.01 on an invoice of the probe's own";

    private PaymentQuestions() {}

    static List<Question> all() {
        return List.of(
                Question.writing("SIM-6", DRAFT + " as a user with day-first dates", PaymentQuestions::writtenDates),
                Question.writing("SIM-24", DRAFT + " whose sum is another", PaymentQuestions::sums),
                Question.writing("SIM-28", DRAFT + ", change it without ACTION", PaymentQuestions::changedDraft),
                Question.writing(
                        "SIM-52", DRAFT + ", delete it and read the audit history", PaymentQuestions::auditOfDrafts),
                Question.writing("SIM-20", PAYMENT + ", reverse it and read both", PaymentQuestions::reversed),
                Question.writing(
                        "SIM-12",
                        "Make a payment by Cash and one by Credit Card into undeposited funds, reverse both",
                        PaymentQuestions::methods),
                Question.writing(
                        "SIM-53",
                        "Make a payment of 0.02 on an invoice over 0.01, reverse it",
                        PaymentQuestions::overpayments),
                Question.writing(
                        "SIM-83",
                        "Make an advance of 0.01, apply it to an invoice, reverse the application, then the advance",
                        PaymentQuestions::unapplied),
                Question.writing(
                        "SIM-84", "Make an advance of 0.01 and reverse it", PaymentQuestions::reversedAdvance));
    }

    private static Judgement writtenDates(Bench bench) {
        bench.requireReceipts();
        Formatting own = bench.formatting();
        if (!own.dateFormat().substring(1).toLowerCase(Locale.ROOT).startsWith("d")) {
            return Judgement.open(
                    "The user's dates do not begin with the day. Give the user such a format and ask again.");
        }
        LocalDate day = bench.today().getDayOfMonth() > 12
                ? bench.today()
                : bench.today().withDayOfMonth(1).minusDays(1);
        String invoice = bench.postedInvoice(1);
        String documented = draftOn(bench, invoice, Spellings.written(day));
        if (documented != null) {
            return agrees(bench, documented, own, day)
                    ? Judgement.confirmed("A date written as mm/dd/yyyy is taken and shown as that day.")
                    : Judgement.contradicted("A date written as mm/dd/yyyy is taken and shown as another day.");
        }
        String inOwn = draftOn(bench, invoice, own.write(day));
        return inOwn != null && agrees(bench, inOwn, own, day)
                ? Judgement.contradicted("A date written as mm/dd/yyyy is refused, one as %s is taken.", own.inWords())
                : Judgement.open("A payment of that day is refused in both forms.");
    }

    private static @Nullable String draftOn(Bench bench, String invoice, String date) {
        String key = bench.key();
        Outcome outcome = bench.make(
                Kept.PAYMENT,
                key,
                Spelled.of(
                        "create",
                        bench.spell()
                                .received("ARPYMT", bench.customer(), key, "Cash", date, true)
                                .and(Spellings.paying(invoice, Spelled.text("TRX_PAYMENTAMOUNT", "0.01")))));
        return outcome instanceof Outcome.Done done ? done.recordNo() : null;
    }

    private static boolean agrees(Bench bench, String payment, Formatting own, LocalDate day) {
        try {
            return day.equals(
                    own.date(bench.shown(Kept.PAYMENT, payment, "RECEIPTDATE").get("RECEIPTDATE")));
        } catch (DateTimeException odd) {
            throw new NotAnswerable("The date that is shown cannot be read: " + odd.getMessage());
        }
    }

    private static Judgement sums(Bench bench) {
        bench.requireReceipts();
        String invoice = bench.postedInvoice(1);
        String key = bench.key();
        Outcome outcome = bench.make(
                Kept.PAYMENT,
                key,
                bench.spell()
                        .payment(
                                bench.customer(), key, invoice, "Cash", true, Spelled.text("TRX_AMOUNTTOPAY", "0.03")));
        if (outcome instanceof Outcome.Done) {
            return Judgement.contradicted("A draft of 0.03 whose details are 0.01 is taken.");
        }
        String refusal = bench.refused(outcome).words();
        bench.payment(invoice, true); // the same with the right sum is taken
        return Judgement.confirmed(
                "A draft of 0.03 whose details are 0.01 is refused, the other rules were not tried: %s", refusal);
    }

    private static Judgement changedDraft(Bench bench) {
        bench.requireReceipts();
        String payment = bench.payment(bench.postedInvoice(1), true);
        Outcome changed = bench.line()
                .ask(Spelled.of(
                        "update",
                        Spelled.of(
                                "ARPYMT",
                                Spelled.text("RECORDNO", payment),
                                Spelled.text("DESCRIPTION", "Tieout probe, changed"))));
        if (!(changed instanceof Outcome.Done)) {
            return Judgement.contradicted(
                    "The change of a draft is refused: %s",
                    bench.refused(changed).words());
        }
        Row row = bench.shown(Kept.PAYMENT, payment, "STATE", "DESCRIPTION", "TRX_TOTALENTERED");
        boolean stays = row.get("STATE").strip().equalsIgnoreCase("draft");
        return Judgement.of(
                stays && row.get("DESCRIPTION").contains("changed") && is(row.get("TRX_TOTALENTERED"), "0.01"),
                "After a change of its description alone a draft is %s, %s. That details are replaced as a whole was not tried.",
                row.get("STATE").strip(),
                is(row.get("TRX_TOTALENTERED"), "0.01") ? "of the same amount" : "of another amount");
    }

    private static Judgement auditOfDrafts(Bench bench) {
        bench.requireReceipts();
        String payment = bench.payment(bench.postedInvoice(1), true);
        Bench.done(bench.line().ask(Spellings.deletion("ARPYMT", payment)), "The deletion of the draft");
        InvoiceQuestions.deletion(bench, "arpymt", payment);
        return Judgement.confirmed(
                "The deletion of a draft stands under OBJECTTYPE arpymt. Advances and adjustments were not tried.");
    }

    private static Judgement reversed(Bench bench) {
        bench.requireReceipts();
        String invoice = bench.postedInvoice(1);
        String key = bench.key();
        String payment = Bench.made(
                bench.make(Kept.PAYMENT, key, bench.spell().payment(bench.customer(), key, invoice, "Cash", false)),
                "A payment of 0.01");
        Bench.done(bench.line().ask(bench.spell().reversal(payment)), "reverse_arpayment");
        List<Row> rows =
                bench.rows(Bench.query("ARPYMT", Filter.equalTo("DOCNUMBER", key), 10, "STATE", "TRX_TOTALENTERED"));
        String states = String.join(
                ", ",
                rows.stream()
                        .map(row -> "\"%s\" over %s"
                                .formatted(
                                        row.get("STATE").strip(),
                                        row.get("TRX_TOTALENTERED").strip()))
                        .toList());
        boolean original = rows.stream()
                .anyMatch(row -> Bench.number(row).equals(payment)
                        && row.get("STATE").strip().equalsIgnoreCase("reversed"));
        boolean opposite = rows.stream()
                .anyMatch(row -> row.get("STATE").strip().equalsIgnoreCase("reversal")
                        && is(row.get("TRX_TOTALENTERED"), "-0.01"));
        return Judgement.of(original && opposite, "Under the key of a reversed payment stand: %s.", states);
    }

    private static Judgement methods(Bench bench) {
        bench.requireReceipts();
        String invoice = bench.postedInvoice(2);
        bench.payment(invoice, false); // by Cash: what is refused afterwards is the method
        String key = bench.key();
        Outcome card = bench.make(
                Kept.PAYMENT, key, bench.spell().payment(bench.customer(), key, invoice, "Credit Card", false));
        return card instanceof Outcome.Done
                ? Judgement.confirmed("A payment by Credit Card is taken into undeposited funds.")
                : Judgement.contradicted(
                        "One by Cash is taken, one by Credit Card is refused: %s",
                        bench.refused(card).words());
    }

    private static Judgement overpayments(Bench bench) {
        bench.requireReceipts();
        String invoice = bench.postedInvoice(1);
        String key = bench.key();
        String location = bench.target().locationId();
        Spelled over = Spelled.text("OVERPAYMENTAMOUNT", "0.01");
        Spelled payment = location == null
                ? bench.spell().payment(bench.customer(), key, invoice, "Cash", false, over)
                : bench.spell()
                        .payment(
                                bench.customer(),
                                key,
                                invoice,
                                "Cash",
                                false,
                                over,
                                Spelled.text("OVERPAYMENTLOCATIONID", location));
        String record = Bench.made(bench.make(Kept.PAYMENT, key, payment), "A payment with an overpayment");
        Row row = bench.shown(Kept.PAYMENT, record, "TRX_TOTALENTERED", "TRX_TOTALDUE");
        return Judgement.of(
                is(row.get("TRX_TOTALENTERED"), "0.02") && is(row.get("TRX_TOTALDUE"), "0.01"),
                "Of 0.02 received, 0.01 of it applied, TRX_TOTALENTERED shows %s and TRX_TOTALDUE %s.",
                shown(row.get("TRX_TOTALENTERED")),
                shown(row.get("TRX_TOTALDUE")));
    }

    private static Judgement unapplied(Bench bench) {
        String invoice = bench.postedInvoice(1);
        String advance = advance(bench);
        String key = bench.key();
        Spelled application = Spelled.of(
                "create",
                bench.spell()
                        .received("ARPYMT", bench.customer(), key, "Cash", Spellings.written(bench.today()), false)
                        .and(Spellings.paying(
                                invoice,
                                Spelled.text("ADVANCEKEY", advance),
                                Spelled.text("TRX_POSTEDADVANCEAMOUNT", "0.01"))));
        String applied = Bench.made(bench.make(Kept.PAYMENT, key, application), "The application of the advance");
        Outcome outcome = bench.line().ask(bench.spell().reversal(applied));
        if (!(outcome instanceof Outcome.Done)) {
            return Judgement.contradicted(
                    "The application cannot be reversed: %s",
                    bench.refused(outcome).words());
        }
        String due = bench.shown(Kept.INVOICE, invoice, "TRX_TOTALDUE").get("TRX_TOTALDUE");
        return Judgement.of(
                is(due, "0.01"), "The application was reversed, and the invoice owes %s of 0.01.", shown(due));
    }

    private static Judgement reversedAdvance(Bench bench) {
        Outcome outcome = bench.line().ask(bench.spell().reversal(advance(bench)));
        return outcome instanceof Outcome.Done
                ? Judgement.confirmed("reverse_arpayment takes an advance that is not applied.")
                : Judgement.contradicted(
                        "The advance cannot be reversed: %s",
                        bench.refused(outcome).words());
    }

    private static String advance(Bench bench) {
        bench.requireReceipts();
        if (bench.target().advanceAccount() == null) {
            throw new NotAnswerable("The file names no advance-account, so that no advance can be made.");
        }
        String key = bench.key();
        return Bench.made(
                bench.make(Kept.ADVANCE, key, bench.spell().advance(bench.customer(), key)), "An advance of 0.01");
    }

    private static boolean is(String shown, String amount) {
        String plain = shown.strip();
        return plain.matches("-?\\d{1,12}(\\.\\d{1,10})?")
                && new BigDecimal(plain).compareTo(new BigDecimal(amount)) == 0;
    }

    private static String shown(String amount) {
        return amount.isBlank() ? "nothing" : amount.strip();
    }
}
