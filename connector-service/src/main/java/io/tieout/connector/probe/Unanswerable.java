package io.tieout.connector.probe;

import java.util.List;

/** The assumptions that no run of the probe can answer, each with the reason, so that nobody takes silence for an answer. */
final class Unanswerable {

    private Unanswerable() {}

    static List<Question> all() {
        return List.of(
                Question.never(
                        "SIM-4",
                        "It takes the same record read in winter and in summer, by a user of a zone that has both."),
                Question.never(
                        "SIM-11",
                        "The connector reads texts that are escaped once and twice alike, so that it does not see the difference."),
                Question.never(
                        "SIM-21",
                        "It takes each of some forty errors on purpose; those that a run meets stand in this report with their numbers."),
                Question.never("SIM-25", "It takes a company with a currency of three decimals."),
                Question.never("SIM-26", "Tieout never calls readMore."),
                Question.never("SIM-27", "It takes a second sender."),
                Question.never(
                        "SIM-33",
                        "It takes a name with a control character, which only Intacct's own screens could make."),
                Question.never("SIM-37", "It is seen only when it happens."),
                Question.never(
                        "SIM-39",
                        "No source says that an account label can be taken away again, so that the probe makes none."),
                Question.never(
                        "SIM-41", "It takes the same user before and after a person restricts it to web services."),
                Question.never("SIM-44", "It takes a company whose subscription to web services is switched off."),
                Question.never("SIM-62", "It takes a person who changes the print template between two calls."));
    }
}
