package io.tieout.connector.probe;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** All questions, in the order in which they are asked: what only reads comes first. */
final class Questions {

    private Questions() {}

    static List<Question> all(Clock clock) {
        return Stream.of(
                        ReadinessQuestions.all(clock),
                        ReadingQuestions.all(),
                        PrintingQuestions.all(),
                        SignInQuestions.all(),
                        BusyQuestions.all(),
                        InvoiceQuestions.all(),
                        ControlIdQuestions.all(),
                        PaymentQuestions.all(),
                        Unanswerable.all())
                .flatMap(List::stream)
                .toList();
    }
}
