package io.tieout.connector.probe;

import io.tieout.connector.catalogue.Level;
import io.tieout.connector.gateway.function.Spelled;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What keeps a write from being carried out twice, and what becomes of a transaction that fails. */
final class ControlIdQuestions {

    private ControlIdQuestions() {}

    static List<Question> all() {
        return List.of(
                Question.writing(
                        "SIM-10",
                        "Send one draft of an invoice twice with the same control id",
                        ControlIdQuestions::usedControlId),
                Question.writing(
                        "SIM-19",
                        "Send a transaction of three functions whose second is refused",
                        ControlIdQuestions::rolledBack));
    }

    private static Judgement usedControlId(Bench bench) {
        bench.requireItem();
        String key = bench.key();
        String controlId = UUID.randomUUID().toString();
        Spelled draft = bench.spell().invoice(bench.customer(), null, key, true, 1, null);
        Bench.done(bench.makeOnce(Kept.INVOICE, key, controlId, draft), "The first draft");
        Outcome second = bench.line().once(controlId, draft);
        if (second instanceof Outcome.Done) {
            return Judgement.contradicted("The same control id was carried out twice.");
        }
        if (!(second instanceof Outcome.Refused refused)) {
            return Judgement.contradicted("The second is neither a success nor a refusal: %s", second.words());
        }
        boolean known = refused.words().toLowerCase(Locale.ROOT).contains("already been recorded with the control id");
        boolean numbered =
                refused.errors().stream().anyMatch(error -> !error.errorno().isEmpty());
        return Judgement.of(
                refused.level() == Level.FUNCTION && known && !numbered,
                "The second is refused at level %s with %s, %s the text that is known: %s",
                refused.level(),
                refused.numbers(),
                known ? "with" : "without",
                refused.words());
    }

    private static Judgement rolledBack(Bench bench) {
        bench.requireItem();
        String first = bench.key();
        String second = bench.key();
        String third = bench.key();
        List<Outcome> outcomes = bench.announcing(
                Kept.CUSTOMER,
                first,
                () -> bench.announcing(
                        Kept.INVOICE,
                        second,
                        () -> bench.announcing(
                                Kept.CUSTOMER,
                                third,
                                () -> bench.line()
                                        .together(List.of(
                                                bench.spell().customer(first),
                                                bench.spell()
                                                        .invoice(second + "-NOBODY", second, second, true, 1, null),
                                                bench.spell().customer(third))))));
        if (outcomes.stream().anyMatch(Outcome.Done.class::isInstance)) {
            return Judgement.contradicted(
                    "A function of the transaction is answered with success: %s", words(outcomes));
        }
        if (!(outcomes.get(1) instanceof Outcome.Refused)) {
            return Judgement.open("The function that has to fail is not answered as refused: %s", words(outcomes));
        }
        boolean rolledBack = outcomes.getFirst() instanceof Outcome.Refused earlier && earlier.hasNumber("XL03000009");
        boolean silent = outcomes.getLast() instanceof Outcome.Odd;
        return Judgement.of(rolledBack && silent, "The three are answered so: %s", words(outcomes));
    }

    private static String words(List<Outcome> outcomes) {
        return String.join(" / ", outcomes.stream().map(Outcome::words).toList());
    }
}
