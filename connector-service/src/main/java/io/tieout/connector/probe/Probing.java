package io.tieout.connector.probe;

import io.tieout.connector.readiness.check.Assumption;
import io.tieout.connector.readiness.check.KnownAssumptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks one question after the other. What a question made is taken away before the next one is asked, whatever came of it. */
final class Probing {

    private final Bench bench;
    private final boolean writing;
    private final Map<String, String> assumed =
            KnownAssumptions.all().stream().collect(Collectors.toMap(Assumption::id, Assumption::assumed));

    /** @param writing whether records may be made */
    Probing(Bench bench, boolean writing) {
        this.bench = bench;
        this.writing = writing;
    }

    /** @param told hears each finding as it is made */
    List<Finding> ask(List<Question> questions, Consumer<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        try {
            for (Question question : questions) {
                Finding finding = ask(question);
                findings.add(finding);
                told.accept(finding);
            }
        } finally {
            bench.undoing().undoTo(0); // the customer that all of them shared
        }
        return findings;
    }

    private Finding ask(Question question) {
        if (question.kind() == Question.Kind.WRITES && !writing) {
            return new Finding(
                    question,
                    assumption(question),
                    new Judgement(
                            Judgement.Verdict.NOT_ASKED,
                            "It makes records, which are taken away again: run the probe with --write."),
                    List.of());
        }
        prepare(question);
        int mark = bench.undoing().mark();
        Judgement judgement;
        List<Exchange> exchanges;
        try {
            judgement = question.asking().ask(bench);
        } catch (NotAnswerable why) {
            judgement = new Judgement(Judgement.Verdict.CANNOT_BE_ANSWERED, why.sentence());
        } finally {
            bench.undoing().undoTo(mark);
            exchanges = bench.line().takeExchanges();
        }
        return new Finding(question, assumption(question), judgement, exchanges);
    }

    /** The customer stays until the end: it is made before what is taken away after one question. */
    private void prepare(Question question) {
        if (question.kind() == Question.Kind.WRITES) {
            try {
                bench.customer();
            } catch (NotAnswerable noCustomer) {
                return; // each question that needs it says so itself
            }
        }
    }

    private String assumption(Question question) {
        return assumed.getOrDefault(question.id(), "");
    }
}
